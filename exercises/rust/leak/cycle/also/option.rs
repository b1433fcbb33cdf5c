use std::cell::RefCell;
use std::rc::{Rc, Weak};

struct Group {
    name: String,
    hosts: RefCell<Vec<Rc<Host>>>,
}

struct Host {
    group: RefCell<Option<Weak<Group>>>,
}

fn new_host() -> Rc<Host> {
    Rc::new(Host { group: RefCell::new(None) })
}

fn join(group: &Rc<Group>, host: &Rc<Host>) {
    group.hosts.borrow_mut().push(Rc::clone(host));
    *host.group.borrow_mut() = Some(Rc::downgrade(group));
}

fn group_name(host: &Host) -> Option<String> {
    match &*host.group.borrow() {
        Some(look) => look.upgrade().map(|group| group.name.clone()),
        None => None,
    }
}
