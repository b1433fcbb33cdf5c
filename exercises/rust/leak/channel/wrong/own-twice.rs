// Your own sample comes out twice: you push it, and it waits in the
// channel as well.

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
        while let Ok(waiting) = self.receiver.try_recv() {
            read.push(waiting);
        }
        read.push(sample);
        read
    }
}
