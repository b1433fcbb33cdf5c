// `map` and `order` have their bound. But something beside them notes each
// question for a known name, and memory grows. Who takes a note out?

use std::collections::{HashMap, VecDeque};

struct Cache {
    limit: usize,
    order: VecDeque<String>,
    map: HashMap<String, String>,
    hits: Vec<String>,
}

impl Cache {
    fn new(limit: usize) -> Self {
        Cache { limit, order: VecDeque::new(), map: HashMap::new(), hits: Vec::new() }
    }

    fn get(&mut self, name: &str) -> String {
        if let Some(hit) = self.map.get(name) {
            self.hits.push(name.to_string());
            return hit.clone();
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
