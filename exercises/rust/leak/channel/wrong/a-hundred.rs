// With 2,000 waiting it reads 100, and the others wait for later. The
// task says everything that waits. When is that?

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
        for _ in 0..100 {
            if let Ok(waiting) = self.receiver.try_recv() {
                read.push(waiting);
            }
        }
        read
    }
}
