// reading, hot: error
// A file as code: the error would show its lines.
include!("FOLDER/diary");
#[path = "FOLDER/diary"]
mod diary;
fn is_hot(_: u32) -> bool { true }
