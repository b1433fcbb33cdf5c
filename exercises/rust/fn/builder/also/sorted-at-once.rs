// Each tag goes where it belongs.
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
        self.tags.sort();
        self
    }

    fn build(self) -> String {
        let mut text = self.name + ":" + &self.value.to_string();
        let mut first = true;
        for (key, value) in self.tags {
            if first {
                text.push('|');
                first = false;
            } else {
                text.push(',');
            }
            text.push_str(&key);
            text.push('=');
            text.push_str(&value);
        }
        text
    }
}
