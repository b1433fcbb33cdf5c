// hot-hosts: ever hot
// Take away the `//`, put the lines in order, leave out the two that
// do not belong. hot(data) lists every host that was ever hot, once.

// }
// names
// continue;
// names.push(name.to_string());
// for &s in samples {
// }
// break 'hosts;
// let mut names = Vec::new();
// }
// if s >= 90 {
// 'hosts: for (name, samples) in data {
// continue 'hosts;
// fn hot(data: &[(&str, Vec<u32>)]) -> Vec<String> {
// }
