// Asked a second time it gives the name, not its answer. What does `map`
// keep under that name?

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
        if self.map.contains_key(name) {
            return name.to_string();
        }
        let answer = name.to_uppercase();
        if self.map.len() >= self.limit {
            if let Some(oldest) = self.order.pop_front() {
                self.map.remove(&oldest);
            }
        }
        self.order.push_back(name.to_string());
        self.map.insert(name.to_string(), answer.clone());
        answer
    }
}
