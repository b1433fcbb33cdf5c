struct Report {
    name: String,
    value: u32,
    tags: Vec<(String, String)>,
}

impl Report {
    fn new(name: &str, value: u32) -> Self {
        Report { name: name.to_string(), value: value, tags: Vec::new() }
    }

    fn tag(mut self, key: &str, value: &str) -> Self {
        self.tags.push((key.to_string(), value.to_string()));
        self
    }

    fn build(mut self) -> String {
        self.tags.sort();
        let mut text = format!("{}:{}", self.name, self.value);
        let mut mark = "|";
        for (key, value) in &self.tags {
            text.push_str(&format!("{}{}={}", mark, key, value));
            mark = ",";
        }
        text
    }
}
