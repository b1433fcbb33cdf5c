// A disk that is more than full stops the program: 100 - 101 does not
// fit into a `u32`. Which case should leave first?

fn days(used: u32, growth: u32, size: u32) -> Option<u32> {
    if size - used == 0 {
        return Some(0);
    }
    if growth == 0 {
        return None;
    }
    Some((size - used).div_ceil(growth))
}
