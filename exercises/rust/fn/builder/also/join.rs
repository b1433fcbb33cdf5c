// The parts first, then joined.
struct Report {
    name: String,
    value: u32,
    tags: Vec<(String, String)>,
}

impl Report {
    fn new(name: &str, value: u32) -> Self {
        Report { name: name.to_string(), value, tags: Vec::new() }
    }

    fn tag(mut self, key: &str, value: &str) -> Self {
        self.tags.push((key.to_string(), value.to_string()));
        self
    }

    fn build(mut self) -> String {
        let text = format!("{}:{}", self.name, self.value);
        if self.tags.is_empty() {
            return text;
        }
        self.tags.sort();
        let mut parts = Vec::new();
        for (key, value) in &self.tags {
            parts.push(format!("{}={}", key, value));
        }
        format!("{}|{}", text, parts.join(","))
    }
}
