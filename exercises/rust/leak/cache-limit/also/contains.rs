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
        if !self.map.contains_key(name) {
            if self.order.len() == self.limit {
                let oldest = self.order.remove(0).unwrap_or_default();
                self.map.remove(&oldest);
            }
            self.order.push_back(name.to_string());
            self.map.insert(name.to_string(), name.to_uppercase());
        }
        self.map[name].clone()
    }
}
