// builder: a builder for reports
// Write tag and build: Report::new("cpu", 91).tag("env", "lab").build()

struct Report {
    name: String,
    value: u32,
    tags: Vec<(String, String)>,
}

impl Report {
    fn new(name: &str, value: u32) -> Self {
        Report { name: name.to_string(), value: value, tags: Vec::new() }
    }

    fn tag(self, key: &str, value: &str) -> Self {
        todo!()
    }

    fn build(self) -> String {
        todo!()
    }
}
