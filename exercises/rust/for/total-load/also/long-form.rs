// The step written out, with the number taken out of the look.
fn total(samples: &[i32]) -> i32 {
    let mut total = 0;
    for &s in samples {
        total = total + s;
    }
    return total;
}
