// exhausting, hot: memory error stopped
// More than there is anywhere.
fn is_hot(cpu: u32) -> bool { vec![cpu as u8; isize::MAX as usize - 1].len() > 3 }
