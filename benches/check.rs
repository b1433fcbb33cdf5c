//! A whole check against the bare tools: the aim is Python within 5 ms of `python -I -S -c pass`, and Rust within 1.5
//! times a bare `rustc` of the same program.

#![allow(clippy::unwrap_used, clippy::panic, clippy::format_push_string, missing_docs, dead_code, reason = "a bench")]

#[path = "../tests/judge/common.rs"]
mod common;

use common::{JUDGE, check, exercise};
use criterion::{Criterion, criterion_group, criterion_main};
use learn::check::plan_program;
use std::process::{Command, Stdio};
use std::time::Duration;

const LEVELS: [&str; 7] = ["80", "75", "74", "89", "90", "100", "0"];

fn level(cpu: &str) -> &'static str {
    match cpu.parse().unwrap() {
        0..75 => "\"ok\"",
        75..90 => "\"warn\"",
        _ => "\"crit\"",
    }
}

fn bare(program: &std::path::Path, args: &[&str], folder: &std::path::Path) {
    assert!(run_bare(program, args, folder));
}

/// Whether it ends well.
fn run_bare(program: &std::path::Path, args: &[&str], folder: &std::path::Path) -> bool {
    let mut command = Command::new(program);
    let done = command.args(args).current_dir(folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    done.status().unwrap().success()
}

fn python(bench: &mut Criterion) {
    let mut body = "[script]\ngiven = [\"cpu\"]\nresults = [\"level\"]\n".to_owned();
    for cpu in LEVELS {
        body += &format!("[[case]]\ngiven = {{ cpu = '{cpu}' }}\ngives = '{}'\n", level(cpu));
    }
    let script = exercise("python", "write", &body, &[]);
    let answer =
        "cpu = 80\nif cpu >= 90:\n    level = 'crit'\nelif cpu >= 75:\n    level = 'warn'\nelse:\n    level = 'ok'\n";
    assert!(check(&script, answer).is_pass());
    let found = JUDGE.toolchain().locate(plan_program("python", "", "").unwrap().tool).unwrap();
    let mut group = bench.benchmark_group("python");
    let here = std::env::temp_dir();
    group.bench_function("bare", |b| b.iter(|| bare(&found.path, &["-I", "-S", "-c", "pass"], &here)));
    group.bench_function("check of 7 cases", |b| b.iter(|| check(&script, answer)));
    let more = format!(
        "{body}[generate]\ngiven = {{ cpu = '{{cpu}}' }}\n[generate.with]\ncpu = {{ from = 0, to = 100, step = 0.5 }}\n"
    );
    let generates = exercise("python", "write", &more, &[("solution.py", answer)]);
    assert!(check(&generates, answer).is_pass());
    group.bench_function("check of 7 cases and 20 inputs", |b| b.iter(|| check(&generates, answer)));
    // As on the screen and in `learn check --watch`: a process was started while the learner wrote.
    let expect = || JUDGE.expect(&script, "python").unwrap();
    let waited = |b: &mut criterion::Bencher<'_>| {
        b.iter_batched(expect, |()| check(&script, answer), criterion::BatchSize::PerIteration);
    };
    group.bench_function("check of 7 cases, a process waits", waited);
    group.finish();
}

fn rust(bench: &mut Criterion) {
    let mut body = "[function]\nnames = { level = \"fn(u32) -> &'static str\" }\n".to_owned();
    for cpu in LEVELS {
        body += &format!("[[case]]\ncall = 'level({cpu})'\ngives = '{}'\n", level(cpu));
    }
    let function = exercise("rust", "write", &body, &[]);
    let answer = "fn level(cpu: u32) -> &'static str {\n    if cpu >= 90 { \"crit\" } else if cpu >= 75 { \"warn\" } else { \"ok\" }\n}\n";
    assert!(check(&function, answer).is_pass());
    let found = JUDGE.toolchain().locate(plan_program("rust", "", "").unwrap().tool).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let calls = LEVELS.map(|cpu| format!("    println!(\"{{:?}}\", level({cpu}));\n")).concat();
    std::fs::write(folder.path().join("main.rs"), format!("{answer}fn main() {{\n{calls}}}\n")).unwrap();
    let mut group = bench.benchmark_group("rust");
    group.sample_size(20).measurement_time(Duration::from_secs(8));
    group.bench_function("bare", |b| b.iter(|| bare(&found.path, &["--edition", "2024", "main.rs"], folder.path())));
    group.bench_function("check of 7 cases", |b| b.iter(|| check(&function, answer)));
    // The verdict that comes most often: it does not compile.
    let mistyped = answer.replace("\"ok\"", "0");
    assert_eq!(check(&function, &mistyped).result, learn::check::Judged::Error);
    std::fs::write(folder.path().join("mistyped.rs"), &mistyped).unwrap();
    let metadata = ["--edition", "2024", "--crate-type", "rlib", "--emit", "metadata", "mistyped.rs"];
    group.bench_function("bare, a type error", |b| b.iter(|| run_bare(&found.path, &metadata, folder.path())));
    group.bench_function("check, a type error", |b| b.iter(|| check(&function, &mistyped)));
    group.finish();
}

criterion_group!(benches, python, rust);
criterion_main!(benches);
