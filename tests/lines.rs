//! Whatever a process of the learner's says, the judge reads it to the end: it never panics, never hangs, never takes it
//! for a pass and never passes it on raw. The same function is a fuzz target (`fuzz/`); here it runs over the corpus, over
//! changed pieces of it with a seed of their own, and over lines as long as they may be.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

#[path = "lines/said.rs"]
mod said;

use std::path::Path;
use std::sync::mpsc::channel;
use std::time::Duration;

/// How many changed lines are thrown.
const CHANGED: u64 = 1_500;

/// The longest line of a courier.
const LONGEST: usize = 2 << 20;

/// What takes longer does not grow with its input alone: an unoptimised build on a busy machine reads the longest line in a
/// few seconds.
const PATIENCE: Duration = Duration::from_secs(120);

fn corpus() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/lines");
    let mut paths: Vec<_> = folder.read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read(path).unwrap()).collect()
}

#[test]
fn real_lines_are_read() {
    let corpus = corpus();
    let places: std::collections::BTreeSet<_> = corpus.iter().map(|line| line[0] % said::PLACES).collect();
    assert_eq!(places.len(), usize::from(said::PLACES), "every place has its lines");
    for line in corpus {
        said::throw(&line);
    }
}

#[test]
fn changed_lines_are_read() {
    let corpus = corpus();
    for seed in 0..CHANGED {
        let line = change(&mut fastrand::Rng::with_seed(seed), &corpus);
        let thrown = std::panic::catch_unwind(|| said::throw(&line));
        assert!(thrown.is_ok(), "seed {seed}: {}", String::from_utf8_lossy(&line));
    }
}

/// A line of the corpus with some changes: pieces of it and of others left out, said twice, put elsewhere; odd bytes.
fn change(dice: &mut fastrand::Rng, corpus: &[Vec<u8>]) -> Vec<u8> {
    const ODD: [&str; 20] = [
        "[",
        "]",
        "{",
        "}",
        "\"",
        "\\",
        ",",
        "-",
        "null",
        "1e999",
        "-1",
        "18446744073709551616",
        "\\ud800",
        "\u{202e}",
        "\u{1b}",
        "\n",
        "é",
        "0x",
        "'",
        "[[[[[[[[[[[[",
    ];
    let mut line = corpus[dice.usize(..corpus.len())].clone();
    for _ in 0..dice.usize(1..6) {
        let at = dice.usize(1..=line.len().max(1)).min(line.len());
        let end = (at + dice.usize(0..12)).min(line.len());
        match dice.u8(0..6) {
            0 => drop(line.drain(at..end)),
            1 => drop(line.splice(at..end, ODD[dice.usize(..ODD.len())].bytes())),
            2 => drop(line.splice(at..at, ODD[dice.usize(..ODD.len())].bytes())),
            3 => {
                let piece = line[at..end].repeat(dice.usize(1..40));
                drop(line.splice(at..end, piece));
            }
            4 => {
                let other = &corpus[dice.usize(..corpus.len())];
                let from = dice.usize(..other.len());
                let piece = other[from..(from + dice.usize(0..40)).min(other.len())].to_vec();
                drop(line.splice(at..end, piece));
            }
            _ => line.get_mut(at).into_iter().for_each(|byte| *byte = dice.u8(..)),
        }
    }
    line
}

/// How much of a place is kept by those who read it: lines of a courier, what compilers and programs print, what authors
/// write.
fn longest(place: u8) -> usize {
    match place {
        3 | 4 | 6 | 7 => 64 << 10,
        _ => LONGEST,
    }
}

/// Lines that are long, deep or many: none of them may take more than its length asks for.
#[test]
fn the_longest_lines_are_read_in_good_time() {
    let full = |part: &str| part.repeat(LONGEST / part.len());
    let around = |before: &str, part: &str, after: &str| format!("{before}{}{after}", full(part));
    let lines = [
        full("["),
        full("[\"l\",["),
        full("{\"a\":"),
        full("\\"),
        full("\n"),
        full("é"),
        full("\u{202e}"),
        around("[1,[\"v\",[\"i\",\"", "f", "\"]]]"),
        around("[1,[\"v\",[\"f\",\"0x1.", "0", "p+1\"]]]"),
        around("[1,[\"v\",[\"s\",\"", "\u{7f}\\u001b", "\"]]]"),
        around("[1,[\"v\",[\"l\",[", "[\"n\"],", "[\"n\"]]]]]"),
        around("[1,[\"v\",[\"S\",[", "[\"i\",\"1\"],", "[\"n\"]]]]]"),
        around("[1,[\"v\",[\"d\",[", "[[\"i\",\"1\"],[\"n\"]],", "[[\"n\"],[\"n\"]]]]]]"),
        around("[1,[\"v\",[\"y\",\"", "00", "\"]]]"),
        around("[1,[\"x\",[", "\"E\",", "\"E\"],\"m\",1,0,\"t\"]]"),
        around("[1,[\"v\",\"", "Some(", "\"]]"),
        around("[1,[\"v\",\"[", "1, ", "1]\"]]"),
        around("[1,[\"v\",\"", "'", "\"]]"),
        around("[1,[\"v\",\"", "\\\"", "\"]]"),
        around("{\"loops\":[", "[1,1,[],[]],", "[1,1,[],[]]]}"),
        around("[1,[\"g\",1,1,[", "[1,1,1],", "[1,1,1]]]]"),
        full("thread 'main' panicked at main.rs:1:1:\n"),
        full("Traceback (most recent call last):\n"),
        full("{\"message\":\"m\",\"level\":\"error\",\"spans\":[]}\n"),
        full("a "),
    ];
    for (number, line) in lines.into_iter().enumerate() {
        for place in 0..said::PLACES {
            let line = &line[..line.floor_char_boundary(longest(place))];
            let bytes = [&[place], line.as_bytes()].concat();
            let (tell, told) = channel();
            let work = move || tell.send(std::panic::catch_unwind(|| said::throw(&bytes)).is_ok());
            std::thread::Builder::new().spawn(work).unwrap();
            assert_eq!(told.recv_timeout(PATIENCE), Ok(true), "line {number} at place {place}");
        }
    }
}
