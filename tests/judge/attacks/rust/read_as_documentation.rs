// reading, hot: error
// A file as documentation, as bytes and as environment.
#![doc = include_str!("FOLDER/diary")]
const BYTES: &[u8] = include_bytes!("../../../../../../FOLDER/diary");
const SECRET: Option<&str> = option_env!("LEARN_SECRET");
const OWN: &str = include_str!("/proc/self/environ");
fn is_hot(_: u32) -> bool { panic!("{BYTES:?} {SECRET:?} {OWN}") }
