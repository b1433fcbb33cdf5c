// No tag arrives in the text. `tag` hands the report on as it came;
// what should it put in first?

struct Report {
    name: String,
    value: u32,
    tags: Vec<(String, String)>,
}

impl Report {
    fn new(name: &str, value: u32) -> Self {
        Report { name: name.to_string(), value, tags: Vec::new() }
    }

    fn tag(self, key: &str, value: &str) -> Self {
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
