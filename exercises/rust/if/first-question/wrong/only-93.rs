// 93 is hot and 97 is not, though it is busier. The table shows one hot
// reading. Which other readings should say yes?

fn is_hot(cpu: u32) -> bool {
    cpu == 93
}
