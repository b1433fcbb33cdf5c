// reading, hot: error; without landlock: read
// Files of the user and of the judge, when the program runs.
fn is_hot(_: u32) -> bool {
    let paths = ["FOLDER/diary", "/proc/JUDGE/environ", "/proc/self/maps", "/etc/passwd", "LEARN", "COURSE/Cargo.toml"];
    let found: Vec<_> = paths.iter().filter_map(|path| std::fs::read(path).ok()).map(|text| String::from_utf8_lossy(&text).chars().take(300).collect::<String>()).collect();
    panic!("{found:?}")
}
