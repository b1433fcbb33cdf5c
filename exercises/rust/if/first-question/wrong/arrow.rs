// The compiler does not take `=>` for a comparison. Say "more than or
// equal to": which of the two marks is named first?

fn is_hot(cpu: u32) -> bool {
    cpu => 90
}
