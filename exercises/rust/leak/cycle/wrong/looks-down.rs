// The arrow down only looks now, so nobody owns the hosts; and a host
// still owns its group. Which arrow was to be the look?

use std::cell::RefCell;
use std::rc::{Rc, Weak};

struct Group {
    name: String,
    hosts: RefCell<Vec<Weak<Host>>>,
}

struct Host {
    group: RefCell<Option<Rc<Group>>>,
}

fn new_host() -> Rc<Host> {
    Rc::new(Host { group: RefCell::new(None) })
}

fn join(group: &Rc<Group>, host: &Rc<Host>) {
    group.hosts.borrow_mut().push(Rc::downgrade(host));
    *host.group.borrow_mut() = Some(Rc::clone(group));
}

fn group_name(host: &Host) -> Option<String> {
    host.group.borrow().as_ref().map(|group| group.name.clone())
}
