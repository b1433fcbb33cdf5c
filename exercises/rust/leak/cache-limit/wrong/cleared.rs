// All names go at once when one does not fit. Only the one that came in
// first should go.

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
            self.map.clear();
            self.order.clear();
        }
        self.order.push_back(name.to_string());
        self.map.insert(name.to_string(), answer.clone());
        answer
    }
}
