// reading, hot: error; without landlock: read
// Files of the user and of the judge, when the program runs.
fn is_hot(_: u32) -> bool {
    let paths = ["FOLDER/diary", "/proc/JUDGE/environ", "/proc/self/maps", "/etc/passwd", "LEARN", "COURSE/Cargo.toml"];
    let start = |path: &&str| {
        let mut text = Vec::new();
        // Some of these are too large to hold whole.
        std::io::Read::read_to_end(&mut std::io::Read::take(std::fs::File::open(path).ok()?, 300), &mut text).ok()?;
        Some(String::from_utf8_lossy(&text).into_owned())
    };
    let found: Vec<_> = paths.iter().filter_map(start).collect();
    panic!("{found:?}")
}
