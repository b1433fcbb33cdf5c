// 90 is hot, but 91 is not: a single number gets a yes. How far does
// "or more" reach?

fn is_hot(cpu: u32) -> bool {
    cpu == 90
}
