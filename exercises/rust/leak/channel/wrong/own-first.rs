// Your sample stands first, and others waited before it. Who is the
// oldest?

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
        let mut read = vec![sample];
        while let Ok(waiting) = self.receiver.try_recv() {
            read.push(waiting);
        }
        read
    }
}
