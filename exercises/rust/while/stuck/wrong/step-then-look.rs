// It stops: the position is past the end. Stepping first is a good
// idea; but which sample do you look at then?

fn total(samples: &[Option<i32>]) -> i32 {
    let mut total = 0;
    let mut i = 0;
    while i < samples.len() {
        i += 1;
        let s = match samples[i] {
            Some(s) => s,
            None => continue,
        };
        total += s;
    }
    total
}
