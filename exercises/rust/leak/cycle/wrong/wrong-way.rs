// Now the group owns nobody, and a host keeps its group alive. Which of
// the two arrows should own?

use std::cell::RefCell;
use std::rc::{Rc, Weak};

struct Group {
    name: String,
    hosts: RefCell<Vec<Rc<Host>>>,
}

struct Host {
    group: RefCell<Option<Rc<Group>>>,
}

fn new_host() -> Rc<Host> {
    Rc::new(Host { group: RefCell::new(None) })
}

fn join(group: &Rc<Group>, host: &Rc<Host>) {
    *host.group.borrow_mut() = Some(Rc::clone(group));
}

fn group_name(host: &Host) -> Option<String> {
    host.group.borrow().as_ref().map(|group| group.name.clone())
}
