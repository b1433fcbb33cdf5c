// compile-bomb, hot: error
// A file that holds itself.
include!("trial.rs");
mod trial;
#[path = "published.rs"]
mod published;
fn is_hot(_: u32) -> bool { true }
