// Of three hosts one lives: each `join` gives the group a new list, and
// the old one ends with its hosts. What should it do with the list?

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
    *group.hosts.borrow_mut() = vec![Rc::clone(host)];
    *host.group.borrow_mut() = Rc::downgrade(group);
}

fn group_name(host: &Host) -> Option<String> {
    host.group.borrow().upgrade().map(|group| group.name.clone())
}
