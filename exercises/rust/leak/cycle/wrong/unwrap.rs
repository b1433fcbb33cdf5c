// A host without a living group stops the program. `upgrade` gives `None`
// then, and `unwrap` cannot take it.

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
    *host.group.borrow_mut() = Rc::downgrade(group);
}

fn group_name(host: &Host) -> Option<String> {
    let group = host.group.borrow().upgrade().unwrap();
    Some(group.name.clone())
}
