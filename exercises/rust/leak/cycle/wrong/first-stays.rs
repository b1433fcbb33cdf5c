// A host that joins a second group keeps naming the first. The last `join`
// counts.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

struct Group {
    name: String,
    hosts: RefCell<Vec<Rc<Host>>>,
}

struct Host {
    group: RefCell<Weak<Group>>,
}

fn new_host() -> Rc<Host> {
    Rc::new(Host { group: RefCell::new(Weak::new()) })
}

fn join(group: &Rc<Group>, host: &Rc<Host>) {
    group.hosts.borrow_mut().push(Rc::clone(host));
    if host.group.borrow().upgrade().is_none() {
        *host.group.borrow_mut() = Rc::downgrade(group);
    }
}

fn group_name(host: &Host) -> Option<String> {
    host.group.borrow().upgrade().map(|group| group.name.clone())
}
