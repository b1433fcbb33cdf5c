// Nothing comes out: the list was emptied before anything was taken. In
// which order are the two done?

fn take(items: &mut Vec<String>) -> Vec<String> {
    items.clear();
    std::mem::take(items)
}
