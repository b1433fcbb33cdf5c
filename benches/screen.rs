//! What the learner waits for: the first frame of the whole program in a real terminal, and a key in a chapter of 50 kB
//! until its frame is drawn. The aims are 50 ms and 16 ms.

#![allow(clippy::unwrap_used, reason = "a bench stops where it cannot go on")]

use criterion::{Criterion, criterion_group, criterion_main};
use learn::app::{Event, Model, Start, update};
use learn::course::Course;
use learn::markdown::Glyphs;
use learn::progress::Progress;
use learn::tui::paint::Links;
use learn::tui::view::{Extras, draw};
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use ratatui::{buffer::Buffer, layout::Rect};
use std::collections::BTreeMap;
use std::hint::black_box;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Starts the program and waits for the footer of its first screen; then it is ended.
fn first_frame(home: &Path) -> Duration {
    let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_learn"));
    command.env_clear();
    command.env("HOME", home);
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.env("TERM", "xterm-256color");
    command.env("LEARN_HOME", home.join("learn"));
    command.args(["--theme", "dark"]);
    let mut reader = pair.master.try_clone_reader().unwrap();
    let start = Instant::now();
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut seen = Vec::new();
    let mut buffer = [0; 4096];
    while !seen.windows(4).any(|letters| letters == b"quit") {
        let count = reader.read(&mut buffer).unwrap();
        assert!(count > 0 && seen.len() < 1 << 20, "it ended before it drew, or never did");
        seen.extend_from_slice(&buffer[..count]);
    }
    let taken = start.elapsed();
    child.kill().unwrap();
    child.wait().unwrap();
    taken
}

fn starting(bench: &mut Criterion) {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(home.path().join("learn/.learn")).unwrap();
    let mut group = bench.benchmark_group("start");
    group.sample_size(20);
    group.bench_function("first frame", |bencher| {
        bencher.iter_custom(|count| (0..count).map(|_| first_frame(home.path())).sum());
    });
}

const SECTION: &str = r#"
## NUMBER. Section

tinywatch looks after **machine NUMBER**, and at the moment it says the same about a calm machine and a hot one. After
this section it turns a reading into `ok`, `warn` or `crit`.

```python run numbers
cpu = NUMBER
if cpu >= 90:
    print("crit")
```

| one | two |
|---|---|
| NUMBER | more words to wrap |
"#;

/// A course of one chapter of 50 kB.
fn long_chapter() -> Course {
    let mut text = String::from("# A long chapter\n\n");
    let mut number = 0_u32;
    while text.len() < 50_000 {
        number += 1;
        text.push_str(&SECTION.replace("NUMBER", &number.to_string()));
    }
    let manifest = "format = 1\ntitle = \"Long\"\n[[track]]\nid = \"python\"\ntitle = \"Python\"\nlanguage = \"python\"\n\
                    [[track.chapter]]\nid = \"if\"\ntitle = \"Long\"\nfile = \"long.md\"\n";
    let files = [("lessons/course.toml", manifest), ("lessons/long.md", &text)];
    let files: BTreeMap<String, String> = files.map(|(path, text)| (path.to_owned(), text.to_owned())).into();
    Course::open(&files).unwrap()
}

fn keys(bench: &mut Criterion) {
    let start = Start {
        course: Arc::new(long_chapter()),
        progress: Progress::default(),
        track: None,
        size: (120, 40),
        theme: None,
        glyphs: Glyphs::Unicode,
        folder: Some("learn".into()),
        folder_proposed: "learn".into(),
        now: 0,
        first: learn::app::First::Home,
        lab: None,
    };
    let mut model = Model::new(start);
    let press = |model: &mut Model, name: &str| update(model, Event::Key(name.parse().unwrap()));
    press(&mut model, "enter");
    let area = Rect::new(0, 0, 120, 40);
    let frame = |model: &Model| {
        let mut buffer = Buffer::empty(area);
        draw(model, Extras { editor: None, links: Links::Text }, area, &mut buffer);
        black_box(buffer);
    };
    let mut group = bench.benchmark_group("chapter of 50 kB");
    group.bench_function("key to frame", |bencher| {
        bencher.iter(|| {
            press(&mut model, "down");
            frame(&model);
        });
    });
    let mut wide = false;
    group.bench_function("resize to frame", |bencher| {
        bencher.iter(|| {
            wide = !wide;
            update(&mut model, Event::Resized(if wide { 120 } else { 100 }, 40));
            frame(&model);
        });
    });
}

criterion_group!(benches, starting, keys);
criterion_main!(benches);
