// control, hot: passed
// A hundred megabytes, a deep stack, a second of work in a wink.
fn deep(n: u32) -> u32 { if n == 0 { 0 } else { 1 + deep(n - 1) } }
fn is_hot(cpu: u32) -> bool {
    let mut held = vec![0u8; 100_000_000];
    held[99_999_999] = 1;
    for n in 0..2000 { println!("line {n} é東🙂"); }
    deep(10_000) == 10_000 && (0..100_000u64).map(|n| n ^ u64::from(held[7])).max() == Some(99_999) && cpu >= 90
}
