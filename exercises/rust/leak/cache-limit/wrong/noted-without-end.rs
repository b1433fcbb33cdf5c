// The names are noted in their order now, and nobody ever leaves. When
// does one have to go, and from which two parts?

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
        self.order.push_back(name.to_string());
        self.map.insert(name.to_string(), answer.clone());
        answer
    }
}
