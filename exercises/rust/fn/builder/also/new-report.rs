// A new report out of the old one.
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
        let mut tags = self.tags;
        tags.push((key.to_string(), value.to_string()));
        Report { tags, name: self.name, value: self.value }
    }

    fn build(self) -> String {
        let mut tags = self.tags;
        tags.sort();
        let mut text = format!("{}:{}", self.name, self.value);
        for (i, (key, value)) in tags.iter().enumerate() {
            text += if i == 0 { "|" } else { "," };
            text += &format!("{key}={value}");
        }
        text
    }
}
