// Only the check at place 0 is emptied, and with no check at all it
// stops. How often should it be sent in a turn?

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
            check.collect();
        }
        send(checks[0].take_metadata());
    }
}
