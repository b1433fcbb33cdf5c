// leaking, turns: wrong
// A ring of counted pointers is never given back.
use std::{cell::RefCell, rc::Rc};
#[derive(Default)]
struct Turn { next: RefCell<Option<Rc<Turn>>>, seen: [u64; 8] }
fn turn() {
    let one = Rc::new(Turn::default());
    *one.next.borrow_mut() = Some(Rc::clone(&one));
    std::hint::black_box(&one.seen);
}
