// The name lives on in the host after the group is gone. A copy cannot
// know that its group has ended.

use std::cell::RefCell;
use std::rc::Rc;

struct Group {
    name: String,
    hosts: RefCell<Vec<Rc<Host>>>,
}

struct Host {
    group: RefCell<Option<String>>,
}

fn new_host() -> Rc<Host> {
    Rc::new(Host { group: RefCell::new(None) })
}

fn join(group: &Rc<Group>, host: &Rc<Host>) {
    group.hosts.borrow_mut().push(Rc::clone(host));
    *host.group.borrow_mut() = Some(group.name.clone());
}

fn group_name(host: &Host) -> Option<String> {
    host.group.borrow().clone()
}
