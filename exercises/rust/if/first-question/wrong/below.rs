// Every answer is turned round: 0 is hot and 100 is not. Read your
// question aloud with 100 in it.

fn is_hot(cpu: u32) -> bool {
    cpu < 90
}
