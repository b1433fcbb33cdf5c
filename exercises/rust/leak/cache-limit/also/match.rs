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
        match self.map.get(name) {
            Some(hit) => hit.clone(),
            None => {
                let answer = name.to_uppercase();
                self.order.push_back(name.to_string());
                if self.order.len() > self.limit {
                    if let Some(oldest) = self.order.pop_front() {
                        self.map.remove(&oldest);
                    }
                }
                self.map.insert(name.to_string(), answer.clone());
                answer
            }
        }
    }
}
