// The channel is empty after each turn, and still memory grows: the agent
// itself holds all that it ever read. Who needs that after the turn?

use std::sync::mpsc::{self, Receiver, Sender};

struct Agent {
    sender: Sender<u32>,
    receiver: Receiver<u32>,
    read: Vec<u32>,
}

impl Agent {
    fn new() -> Self {
        let (sender, receiver) = mpsc::channel();
        Agent { sender, receiver, read: Vec::new() }
    }

    fn turn(&mut self, sample: u32) -> Vec<u32> {
        self.sender.send(sample).unwrap();
        let before = self.read.len();
        while let Ok(waiting) = self.receiver.try_recv() {
            self.read.push(waiting);
        }
        self.read[before..].to_vec()
    }
}
