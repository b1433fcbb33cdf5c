// `map` and `order` have their bound, and still each new name leaves its
// text behind, held for the life of the program. Who should own that text?

use std::collections::{HashMap, VecDeque};

struct Cache {
    limit: usize,
    order: VecDeque<&'static str>,
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
            if let Some(oldest) = self.order.pop_front() {
                self.map.remove(oldest);
            }
        }
        self.order.push_back(name.to_string().leak());
        self.map.insert(name.to_string(), answer.clone());
        answer
    }
}
