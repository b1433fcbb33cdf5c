// The channel is empty after each turn, and so is what comes out. Where do
// the messages go that you take?

use std::sync::mpsc::{self, Receiver, Sender};

struct Agent {
    sender: Sender<u32>,
    receiver: Receiver<u32>,
}

impl Agent {
    fn new() -> Self {
        let (sender, receiver) = mpsc::channel();
        Agent { sender, receiver }
    }

    fn turn(&mut self, sample: u32) -> Vec<u32> {
        self.sender.send(sample).unwrap();
        while let Ok(_waiting) = self.receiver.try_recv() {}
        Vec::new()
    }
}
