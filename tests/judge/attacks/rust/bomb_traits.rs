// compile-bomb, hot: error
// A question for the solver of traits without an end.
trait Is {}
struct S<T>(T);
impl<T> Is for S<T> where S<S<T>>: Is {}
fn ask<T: Is>() {}
fn is_hot(_: u32) -> bool { ask::<S<u8>>(); true }
