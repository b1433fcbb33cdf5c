// At most two are read a turn. If more wait, the rest stays. Which
// question goes on until nothing is left?

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
        for _ in 0..2 {
            if let Ok(waiting) = self.receiver.try_recv() {
                read.push(waiting);
            }
        }
        read
    }
}
