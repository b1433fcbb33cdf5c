// The numbers are sorted by their size. The oldest should come first,
// whatever its value. In which order did they come in?

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
        let mut read: Vec<u32> = self.receiver.try_iter().collect();
        read.sort();
        read
    }
}
