// take: take and leave empty
// Hand out everything; leave an empty list behind. Copy nothing.

fn take(items: &mut Vec<String>) -> Vec<String> {
    todo!()
}
