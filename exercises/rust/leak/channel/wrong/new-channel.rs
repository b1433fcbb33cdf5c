// A new channel on each turn stays small, and what waited in the old one
// is lost. Stopping the growth is not the whole job.

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
        read.push(sample);
        let (sender, receiver) = mpsc::channel();
        self.sender = sender;
        self.receiver = receiver;
        read
    }
}
