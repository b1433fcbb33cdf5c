// cycle: two that hold each other
// A group owns its hosts. Make the way back one that owns nothing.

use std::cell::RefCell;
use std::rc::Rc;

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
    group.hosts.borrow_mut().push(Rc::clone(host));
    *host.group.borrow_mut() = Some(Rc::clone(group));
}

fn group_name(host: &Host) -> Option<String> {
    host.group.borrow().as_ref().map(|group| group.name.clone())
}
