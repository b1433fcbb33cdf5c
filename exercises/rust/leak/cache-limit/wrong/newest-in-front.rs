// In `order` the newest name stands in front, and the task wants the
// oldest there. At which end does a new name come in?

use std::collections::{HashMap, VecDeque};

struct Cache {
    limit: usize,
    order: VecDeque<String>,
    map: HashMap<String, String>,
}

impl Cache {
    fn new(limit: usize) -> Self {
        Cache { limit, order: VecDeque::new(), map: HashMap::new() }
    }

    fn get(&mut self, name: &str) -> String {
        if let Some(hit) = self.map.get(name) {
            return hit.clone();
        }
        let answer = name.to_uppercase();
        if self.map.len() >= self.limit {
            if let Some(oldest) = self.order.pop_back() {
                self.map.remove(&oldest);
            }
        }
        self.order.push_front(name.to_string());
        self.map.insert(name.to_string(), answer.clone());
        answer
    }
}
