// The turn never ends: `recv` waits for the next message, and nobody sends
// one. Which call looks and comes back?

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
        let mut read = Vec::new();
        while let Ok(waiting) = self.receiver.recv() {
            read.push(waiting);
        }
        read
    }
}
