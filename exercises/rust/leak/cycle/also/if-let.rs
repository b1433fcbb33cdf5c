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
    host.group.replace(Rc::downgrade(group));
}

fn group_name(host: &Host) -> Option<String> {
    if let Some(group) = host.group.borrow().upgrade() {
        Some(group.name.to_string())
    } else {
        None
    }
}
