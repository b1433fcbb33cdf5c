// You get 0: `let` inside the loop makes a new `total`, which ends with
// the turn. How do you change the outer one?

fn total(samples: &[i32]) -> i32 {
    let total = 0;
    for s in samples {
        let total = total + s;
    }
    total
}
