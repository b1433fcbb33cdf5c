// It stops at an empty channel: `try_recv` in the question has taken one
// message already, and the body takes another. How is each taken once?

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
        while self.receiver.try_recv().is_ok() {
            read.push(self.receiver.try_recv().unwrap());
        }
        read
    }
}
