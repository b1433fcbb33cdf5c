//! One real program for each error that beginners make, and what is said about it: kind, place and the plain sentence.
//! The programs stand in `errors/python.txt` and `errors/rust.txt`; Python's are run with every Python that is found.

use super::common::{check, exercise, with_every_python};
use learn::check::Verdict;
use learn::course::Exercise;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// `=== kind line:column`, the program, `---`, the sentence. Where versions differ there are two heads with `or` between.
struct Block {
    head: String,
    program: String,
    sentence: String,
}

fn blocks(text: &str) -> Vec<Block> {
    let blocks = format!("\n{}", text.trim_end());
    let blocks = blocks.split("\n===").skip(1).map(|block| {
        let (head, rest) = block.split_once('\n').unwrap();
        let (program, sentence) = rest.split_once("\n---\n").unwrap_or((rest, ""));
        let (head, sentence) = (head.trim().to_owned(), sentence.trim().to_owned());
        Block { head, program: format!("{program}\n"), sentence }
    });
    blocks.collect()
}

/// What the judge says, in the form of a block.
fn told(exercise: &Exercise, program: &str) -> Block {
    let verdict = check(exercise, program);
    let program = program.to_owned();
    let Some(said) = verdict.diagnostics.first() else {
        return Block { head: format!("{:?}", verdict.result), program, sentence: String::new() };
    };
    let column = if said.column > 0 { format!(":{}", said.column) } else { String::new() };
    let head = format!("{} {}{column}", kind(&verdict), said.line);
    Block { head, program, sentence: said.advice.clone() }
}

/// The kind as the tool writes it.
fn kind(verdict: &Verdict) -> String {
    let text = &verdict.diagnostics[0].text;
    let first = text.lines().next().unwrap_or_default();
    if let Some(rest) = first.strip_prefix("error") {
        return rest.strip_prefix('[').and_then(|rest| rest.split(']').next()).unwrap_or("error").to_owned();
    }
    if first.starts_with("panicked") {
        return "panic".to_owned();
    }
    text.lines().last().and_then(|line| line.split([':', '\n']).next()).unwrap_or_default().to_owned()
}

/// Tries every program, on two threads, and tells of all that differ at once.
fn hold(file: &str, exercise: &Exercise) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/judge/errors").join(file);
    let blocks = blocks(&std::fs::read_to_string(path).unwrap());
    assert!(blocks.len() >= 40, "only {} programs", blocks.len());
    let (next, differ) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let work = || {
        while let Some(block) = blocks.get(next.fetch_add(1, Ordering::Relaxed)) {
            let is = told(exercise, &block.program);
            if !block.head.split(" or ").any(|head| head == is.head) || is.sentence != block.sentence {
                let told = format!("=== {}\n{}---\n{}\n", is.head, is.program, is.sentence);
                differ.lock().unwrap_or_else(PoisonError::into_inner).push(told);
            }
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(work);
        scope.spawn(work);
    });
    let differ = differ.into_inner().unwrap();
    assert!(
        differ.is_empty(),
        "{} of {} programs are told of otherwise:\n{}",
        differ.len(),
        blocks.len(),
        differ.join("")
    );
}

#[test]
fn python_errors_are_told() {
    let body = "[script]\ngiven = [\"x\"]\nresults = [\"end\"]\n[[case]]\ngiven = { x = '1' }\ngives = '1'\n";
    hold("python.txt", &exercise("python", "write", body, &[]));
}

#[test]
fn every_python_tells_of_errors_the_same() {
    with_every_python("errors::python_errors_are_told");
}

#[test]
fn rust_errors_are_told() {
    let body = "[program]\n[[case]]\nstdin = \"\"\nprints = \"\"\n";
    hold("rust.txt", &exercise("rust", "write", body, &[]));
}

/// An entry of the table that no program here reaches may be wrong without anybody seeing it.
#[test]
fn every_sentence_is_reached() {
    // What needs a machine without a linker, and what is said of functions with the wrong name or type (see `rust.rs`).
    const ELSEWHERE: [&str; 3] =
        ["Rust needs a linker", "The checks call the function by", "The checks call the function with"];
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for language in ["python", "rust"] {
        let read = |path: String| std::fs::read_to_string(root.join(path)).unwrap();
        let table = read(format!("src/check/language/{language}/advice.rs")).replace("\\\n", "\n");
        let programs = blocks(&read(format!("tests/judge/errors/{language}.txt")));
        let reached: Vec<String> = programs.iter().map(|block| plain(&block.sentence)).collect();
        let sentences = strings(&table).into_iter().map(|text| plain(&text));
        for sentence in sentences.filter(|text| text.contains(' ') && text.ends_with(['.', '?'])) {
            let known = reached.contains(&sentence) || ELSEWHERE.iter().any(|start| sentence.starts_with(start));
            assert!(known, "{language}: no program is told: {sentence}");
        }
    }
}

/// Every text in double quotes of a Rust file, its escapes taken out; comments are gone.
fn strings(source: &str) -> Vec<String> {
    let code: Vec<&str> = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let (mut texts, mut open) = (Vec::new(), None::<String>);
    let code = code.join("\n").replace("'\"'", "");
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match (letter, open.as_mut()) {
            ('\\', Some(text)) => text.extend(letters.next()),
            ('"', Some(_)) => texts.extend(open.take()),
            ('"', None) => open = Some(String::new()),
            (letter, Some(text)) => text.push(letter),
            _ => {}
        }
    }
    texts
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
