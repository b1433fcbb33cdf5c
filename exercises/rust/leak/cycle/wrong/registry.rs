// Each group ends with its last owner, and still every `join` leaves
// something behind. Who outside holds, or only looks at, a group or a
// host?

use std::cell::RefCell;
use std::rc::{Rc, Weak};

struct Group {
    name: String,
    hosts: RefCell<Vec<Rc<Host>>>,
}

struct Host {
    group: RefCell<Weak<Group>>,
}

thread_local! {
    static GROUPS: RefCell<Vec<Weak<Group>>> = RefCell::new(Vec::new());
}

fn new_host() -> Rc<Host> {
    Rc::new(Host { group: RefCell::new(Weak::new()) })
}

fn join(group: &Rc<Group>, host: &Rc<Host>) {
    group.hosts.borrow_mut().push(Rc::clone(host));
    *host.group.borrow_mut() = Rc::downgrade(group);
    GROUPS.with(|groups| groups.borrow_mut().push(Rc::downgrade(group)));
}

fn group_name(host: &Host) -> Option<String> {
    host.group.borrow().upgrade().map(|group| group.name.clone())
}
