// control, hot: passed
// Every collection, iterators, text, formatting, closures, traits, boxes.
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::rc::{Rc, Weak};
trait Judge { fn says(&self, cpu: u32) -> bool; }
struct Limit(Rc<Cell<u32>>);
impl Judge for Limit { fn says(&self, cpu: u32) -> bool { cpu >= self.0.get() } }
fn is_hot(cpu: u32) -> bool {
    let mut heap: BinaryHeap<u32> = [3, 90, 7].into_iter().collect();
    let map: HashMap<_, _> = (0..1000).map(|n| (n, n.to_string())).collect();
    let ordered: BTreeMap<_, _> = map.iter().map(|(n, text)| (text.clone(), *n)).collect();
    let sets = (HashSet::from([1, 2]), BTreeSet::from([2, 3]), LinkedList::from([1]), VecDeque::from([2]));
    let limit = Rc::new(Cell::new(heap.pop().unwrap()));
    let weak: Weak<_> = Rc::downgrade(&limit);
    let log = RefCell::new(Vec::new());
    log.borrow_mut().push(format!("{cpu:>5} {:?} {}", sets, ordered["7"]));
    let judge: Box<dyn Judge> = Box::new(Limit(weak.upgrade().unwrap()));
    println!("{}", log.borrow().join("\n"));
    std::panic::catch_unwind(|| 1).is_ok() && judge.says(cpu)
}
