// What waits already is never sent: you take from `pending` and leave
// `rolled_up` alone. Which list does `take_metadata` empty?

type Tags = Vec<(String, String)>;

struct Check {
    pending: Tags,
    rolled_up: Vec<Tags>,
}

impl Check {
    fn new() -> Self {
        Check { pending: Vec::new(), rolled_up: Vec::new() }
    }

    fn collect(&mut self) {
        let tags = std::mem::take(&mut self.pending);
        self.rolled_up.push(tags);
    }

    fn take_metadata(&mut self) -> Vec<Tags> {
        std::mem::take(&mut self.rolled_up)
    }
}

fn run(checks: &mut [Check], turns: u32, send: &mut dyn FnMut(Vec<Tags>)) {
    for _ in 0..turns {
        for check in checks.iter_mut() {
            send(vec![std::mem::take(&mut check.pending)]);
        }
    }
}
