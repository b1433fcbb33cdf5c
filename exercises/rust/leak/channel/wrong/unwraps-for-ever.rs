// It stops when nothing waits any more: `try_recv` gives an `Err` then,
// and `unwrap` cannot take it. What ends the loop?

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
        loop {
            read.push(self.receiver.try_recv().unwrap());
        }
    }
}
