// compile-bomb, hot: error
// A macro that doubles what it is given, forty times.
macro_rules! twice {
    ([] $($x:tt)*) => { [$($x)*] };
    ([$a:tt $($n:tt)*] $($x:tt)*) => { twice!([$($n)*] $($x)* $($x)*) };
}
fn is_hot(_: u32) -> bool {
    twice!([a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a] 1,).len() > 3
}
