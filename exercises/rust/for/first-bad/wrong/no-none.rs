// The compiler expected an `Option` and found `()`: behind the loop
// nothing is said. What is the answer when every sample was fine?

fn first_bad(samples: &[u32], limit: u32) -> Option<usize> {
    for (i, &s) in samples.iter().enumerate() {
        if s > limit {
            return Some(i);
        }
    }
}
