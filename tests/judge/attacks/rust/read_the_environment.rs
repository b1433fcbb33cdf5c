// reading, hot: error
// What the shell of the user holds, at both times.
const SECRET: Option<&str> = option_env!("LEARN_SECRET");
fn is_hot(_: u32) -> bool { panic!("{SECRET:?} {:?}", std::env::vars().collect::<Vec<_>>()) }
