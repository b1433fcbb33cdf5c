// Two samples are 7, and it stops at the first of them: somebody else
// sent it. How does the channel say that it is empty?

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
            if waiting == sample {
                break;
            }
        }
        read
    }
}
