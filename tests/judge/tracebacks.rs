//! How errors are drawn: whole texts, line for line, with the mark under the place. Python's are tried with every Python
//! that is found; they differ in the number of calls only, and 3.10 knows no places of what goes wrong while it runs.

use super::common::{check, exercise, with_every_python};
use learn::course::Exercise;
use std::process::Command;

/// Programs, and what is told of them.
const PYTHON: &[(&str, &str)] = &[
    // A function that calls itself.
    (
        "def f(n):\n    return n + f(n)\n\nend = f(x)\n",
        "Traceback (most recent call last):
  File \"trial.py\", line 4, in <module>
    end = f(x)
          ^^^^
  File \"trial.py\", line 2, in f
    return n + f(n)
               ^^^^
  … # more calls …
  File \"trial.py\", line 2, in f
    return n + f(n)
               ^^^^
RecursionError: maximum recursion depth exceeded",
    ),
    // Two that call each other, by way of a third.
    (
        "def even(n):\n    return odd(n - 1)\ndef odd(n):\n    return even(n - 1)\ndef start(n):\n    return even(n)\nend = start(-1)\n",
        "Traceback (most recent call last):
  File \"trial.py\", line 7, in <module>
    end = start(-1)
          ^^^^^^^^^
  File \"trial.py\", line 6, in start
    return even(n)
           ^^^^^^^
  File \"trial.py\", line 2, in even
    return odd(n - 1)
           ^^^^^^^^^^
  File \"trial.py\", line 4, in odd
    return even(n - 1)
           ^^^^^^^^^^^
  … # more calls …
  File \"trial.py\", line 4, in odd
    return even(n - 1)
           ^^^^^^^^^^^
  File \"trial.py\", line 2, in even
    return odd(n - 1)
           ^^^^^^^^^^
RecursionError: maximum recursion depth exceeded",
    ),
    // A few calls are all told; what is below the learner's own code is not.
    (
        "import json\ndef read(text):\n    return json.loads(text)\nend = read('[1, ') + 1\n",
        "Traceback (most recent call last):
  File \"trial.py\", line 4, in <module>
    end = read('[1, ') + 1
          ^^^^^^^^^^^^
  File \"trial.py\", line 3, in read
    return json.loads(text)
           ^^^^^^^^^^^^^^^^
json.decoder.JSONDecodeError: Expecting value: line 1 column 5 (char 4)",
    ),
    // Of a calculation its sign is marked, of an item the brackets.
    (
        "end = 10 / (x - 1)\n",
        "Traceback (most recent call last):
  File \"trial.py\", line 1, in <module>
    end = 10 / (x - 1)
          ~~~^~~~~~~~~
ZeroDivisionError: division by zero",
    ),
    (
        "names = {'Zürich': '東京🙂'}\nend = '東京🙂' + names['Bärn']\n",
        "Traceback (most recent call last):
  File \"trial.py\", line 2, in <module>
    end = '東京🙂' + names['Bärn']
                     ~~~~~^^^^^^^^
KeyError: 'Bärn'",
    ),
    (
        "if x:\n\tend = 'é' *\t2 + 1\n",
        "Traceback (most recent call last):
  File \"trial.py\", line 2, in <module>
    end = 'é' *    2 + 1
          ~~~~~~~~~~~^~~
TypeError: can only concatenate str (not \"int\") to str",
    ),
    // What goes on in the next line is marked to the end of this one; of a mark under all of it there is no use.
    (
        "end = [int(\n    'n')]\n",
        "Traceback (most recent call last):
  File \"trial.py\", line 1, in <module>
    end = [int(
           ^^^^
ValueError: invalid literal for int() with base 10: 'n'",
    ),
    (
        "print(nama)\nname = 1\n",
        "Traceback (most recent call last):
  File \"trial.py\", line 1, in <module>
    print(nama)
          ^^^^
NameError: name 'nama' is not defined",
    ),
    (
        "name = 1\nprint(nama)\n",
        "Traceback (most recent call last):
  File \"trial.py\", line 2, in <module>
    print(nama)
          ^^^^
NameError: name 'nama' is not defined. Did you mean: 'name'?",
    ),
    // A message is shown as it is, up to twelve lines; what was handled before is not.
    (
        "try:\n    int('a')\nexcept ValueError:\n    raise ValueError('one\\n  two\\nTraceback (most\\n' + 'more\\n' * 20)\n",
        "Traceback (most recent call last):
  File \"trial.py\", line 4, in <module>
    raise ValueError('one\\n  two\\nTraceback (most\\n' + 'more\\n' * 20)
ValueError: one
  two
Traceback (most
more
more
more
more
more
more
more
more
more
… 11 more lines …",
    ),
    // A text that Python cannot read: places are counted in letters,
    (
        "x = '東京🙂' + 'é' )\n",
        "  File \"trial.py\", line 1
    x = '東京🙂' + 'é' )
                       ^
SyntaxError: unmatched ')'",
    ),
    (
        "if 1:\n\tü\t=\t(1 +\n",
        "  File \"trial.py\", line 2
    ü    =    (1 +
              ^
SyntaxError: '(' was never closed",
    ),
    (
        "x = '東京🙂'; n + 1 = 2\n",
        "  File \"trial.py\", line 1
    x = '東京🙂'; n + 1 = 2
                  ^^^^^
SyntaxError: cannot assign to expression here. Maybe you meant '==' instead of '='?",
    ),
    (
        "e\u{301} = '\u{1f44d}\u{1f3fd}' 3\n",
        "  File \"trial.py\", line 1
    e\u{301} = '\u{1f44d}\u{1f3fd}' 3
             ^
SyntaxError: invalid syntax",
    ),
    (
        "if x > 2\n    end = 1\n",
        "  File \"trial.py\", line 1
    if x > 2
            ^
SyntaxError: expected ':'",
    ),
    // and in bytes where the parser had no objection.
    (
        "x = '東🙂'; return 1\n",
        "  File \"trial.py\", line 1
    x = '東🙂'; return 1
                ^^^^^^^^
SyntaxError: 'return' outside function",
    ),
    (
        "def f():\n    '東'; x = 1; global x\n",
        "  File \"trial.py\", line 2
    '東'; x = 1; global x
                 ^^^^^^^^
SyntaxError: name 'x' is assigned to before global declaration",
    ),
    (
        "'é'; f(a=1, a=2)\n",
        "  File \"trial.py\", line 1
    'é'; f(a=1, a=2)
                ^^^
SyntaxError: keyword argument repeated: a",
    ),
    // An expression in a text was a text of its own until 3.12.
    (
        "if x:\n    ü = f'東{1 1}'\n",
        "  File \"trial.py\", line 2
    ü = f'東{1 1}'
             ^^^
SyntaxError: invalid syntax. Perhaps you forgot a comma?",
    ),
    // Where spaces are wrong they are shown.
    (
        "if x:\n    end = 1\n  x = 2\n",
        "  File \"trial.py\", line 3
      x = 2
      ^
IndentationError: unindent does not match any outer indentation level",
    ),
    (
        "if x:\n        end = 1\n\tx = 2\n",
        "  File \"trial.py\", line 3
        x = 2
        ^
TabError: inconsistent use of tabs and spaces in indentation",
    ),
    // What a terminal would obey is shown as what it is, and the mark stands where it should.
    (
        "x = '\u{202e}\u{1b}[31m' 1\n",
        "  File \"trial.py\", line 1
    x = '⟨U+202E⟩␛[31m' 1
                        ^
SyntaxError: invalid syntax",
    ),
];

fn script() -> Exercise {
    let body = "[script]\ngiven = [\"x\"]\nresults = [\"end\"]\n[[case]]\ngiven = { x = '1' }\ngives = '1'\n";
    exercise("python", "write", body, &[])
}

/// Without the number of calls, and without the words that came and went with the versions.
fn calm(text: &str) -> String {
    let lines = text.lines().map(|line| match line.strip_suffix(" more calls …") {
        Some(_) => "  … # more calls …".to_owned(),
        None => line.replace("SyntaxError: f-string: ", "SyntaxError: "),
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn without_marks(text: &str) -> String {
    let is_mark = |line: &&str| line.trim_start().starts_with(['^', '~']);
    text.lines().filter(|line| !is_mark(line)).collect::<Vec<_>>().join("\n")
}

#[test]
fn python_is_drawn_line_for_line() {
    let python = std::env::var("LEARN_PYTHON").unwrap_or_else(|_| "python3".into());
    let version = Command::new(python).args(["-c", "import sys; print(sys.version_info[:2])"]).output().unwrap();
    let knows_places = !String::from_utf8_lossy(&version.stdout).contains("(3, 10)");
    let exercise = script();
    let mut wrong = Vec::new();
    for (program, wanted) in PYTHON {
        let verdict = check(&exercise, program);
        let said = calm(&verdict.diagnostics.first().unwrap_or_else(|| panic!("{program}: {verdict:#?}")).text);
        let runs = wanted.starts_with("Traceback");
        let wanted = if knows_places || !runs { (*wanted).to_owned() } else { without_marks(wanted) };
        if said != wanted {
            wrong.push(format!("{program}\nis\n{said}\nand not\n{wanted}\n"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The same for the compiler's drawings and for panics.
const RUST: &[(&str, &str)] = &[
    (
        "fn main() {\n\tlet ü = \"東京🙂\";\tlet n: u32 = \"é\";\n}\n",
        "error[E0308]: mismatched types
 --> trial.rs:2:30
  |
2 |     let ü = \"東京🙂\";    let n: u32 = \"é\";
  |                                 ---   ^^^ expected `u32`, found `&str`
  |                                 |
  |                                 expected due to this",
    ),
    // A thumb with a colour is one letter of two columns.
    (
        "fn main() {\n    let e = \"e\u{301} \u{1f44d}\u{1f3fd}\"; let x: u32 = \"y\";\n}\n",
        "error[E0308]: mismatched types
 --> trial.rs:2:35
  |
2 |     let e = \"e\u{301} \u{1f44d}\u{1f3fd}\"; let x: u32 = \"y\";
  |                            ---   ^^^ expected `u32`, found `&str`
  |                            |
  |                            expected due to this",
    ),
    (
        "fn main() {\n    let all = [1, 2];\n    let at = all.iter().count();\n    println!(\"東 {}\", all[at]);\n}\n",
        "panicked at line 4:
    println!(\"東 {}\", all[at]);
index out of bounds: the len is 2 but the index is 2",
    ),
];

#[test]
fn rust_is_drawn_line_for_line() {
    let exercise = exercise("rust", "write", "[program]\n[[case]]\nstdin = \"\"\nprints = \"1\"\n", &[]);
    for (program, wanted) in RUST {
        let verdict = check(&exercise, program);
        let said = &verdict.diagnostics.first().unwrap_or_else(|| panic!("{program}: {verdict:#?}")).text;
        assert_eq!(said, wanted, "{program}");
    }
    // The stack of a whole program ends in a signal; what that means is said.
    let verdict =
        check(&exercise, "fn f(n: u64) -> u64 {\n    f(n + 1) + 1\n}\nfn main() {\n    println!(\"{}\", f(1));\n}\n");
    assert_eq!(
        verdict.failure.as_ref().unwrap().got,
        "the program ran out of stack: a function calls itself without end"
    );
    assert!(verdict.message.unwrap().contains("Which call should be the last one"));
}

#[test]
fn every_python_is_drawn_so() {
    with_every_python("tracebacks::python_is_drawn");
}
