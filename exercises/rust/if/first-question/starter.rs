// first-question: one question
// Give true when cpu is 90 or more, otherwise false.

fn is_hot(cpu: u32) -> bool {
    todo!()
}
