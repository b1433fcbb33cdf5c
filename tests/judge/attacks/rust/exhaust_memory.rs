// exhausting, hot: memory error stopped
// Boxes in boxes.
struct Node(Option<Box<Node>>, [u64; 4096]);
fn is_hot(_: u32) -> bool {
    let mut last = None;
    loop {
        last = Some(Box::new(Node(last.take(), [1; 4096])));
    }
}
