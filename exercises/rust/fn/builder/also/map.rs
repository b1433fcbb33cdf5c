// A map that keeps its keys sorted.
use std::collections::BTreeMap;

struct Report {
    name: String,
    value: u32,
    tags: BTreeMap<String, String>,
}

impl Report {
    fn new(name: &str, value: u32) -> Self {
        Report { name: name.to_string(), value, tags: BTreeMap::new() }
    }

    fn tag(mut self, key: &str, value: &str) -> Self {
        self.tags.insert(key.to_string(), value.to_string());
        self
    }

    fn build(self) -> String {
        let tags: Vec<String> = self.tags.iter().map(|(k, v)| format!("{k}={v}")).collect();
        let bar = if tags.is_empty() { "" } else { "|" };
        format!("{}:{}{}{}", self.name, self.value, bar, tags.join(","))
    }
}
