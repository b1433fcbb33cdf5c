// reading, hot: error
// The compiler reads files for a program.
const DIARY: &str = include_str!("FOLDER/diary");
fn is_hot(_: u32) -> bool { panic!("{DIARY}") }
