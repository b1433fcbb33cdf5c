//! The texts of new files.

/// A page with one section, one program and one prediction.
pub(super) fn page(language: &str) -> String {
    let program = if language == "rust" { "println!(\"TODO\");" } else { "print(\"TODO\")" };
    format!(
        "# TODO: the title of the chapter\n\n## TODO: the first section\n\nTODO: what the learner cannot do yet, in two \
         sentences.\n\n```{language} run\n{program}\n```\n\n```predict\nask = \"What does it print?\"\n\n[[choice]]\n\
         text = \"TODO\"\nwhy = \"TODO: why this is right\"\n\n[[choice]]\ntext = \"nothing\"\nmeans = \"nothing\"\n\
         why = \"TODO: where this idea comes from\"\n```\n"
    )
}

/// The files of an exercise of a kind.
pub(super) fn exercise(kind: &str, language: &str, section: &str) -> Vec<(String, String)> {
    let rust = language == "rust";
    let ending = if rust { "rs" } else { "py" };
    let head = head(kind, section);
    let named = |name: &str, text: &str| (format!("{name}.{ending}"), text.to_owned());
    let task = (
        "task.md".to_owned(),
        "# TODO: the title\n\nTODO: what is asked, in at most sixty words, with every limit.\n".to_owned(),
    );
    let print = if rust { "fn main() {\n    println!(\"TODO\");\n}\n" } else { "print(\"TODO\")\n" };
    match kind {
        "predict" => {
            let toml = format!(
                "{head}\n[[wrong]]\nanswer = \"TODO: what people would type\"\nmessage = \"TODO: what they are told\"\n"
            );
            vec![("exercise.toml".into(), toml), task, named("program", print)]
        }
        "investigate" => {
            let (program, starter, solution) = if rust {
                (
                    "// TODO: the program to look into\npub fn f(x: u32) -> u32 {\n    x + 1\n}\n",
                    "let first = 0;\n",
                    "let first = 2;\n",
                )
            } else {
                ("# TODO: the program to look into\ndef f(x):\n    return x + 1\n", "first = 0\n", "first = 2\n")
            };
            let toml = format!(
                "{head}\n[[question]]\nid = \"first\"\nask = \"TODO: what is to be found out\"\nanswer = \"f(1)\"\n\n\
                 [[question.wrong]]\nanswer = \"1\"\nmessage = \"TODO: what this value would mean\"\n"
            );
            vec![
                ("exercise.toml".into(), toml),
                task,
                named("program", program),
                named("starter", starter),
                named("solution", solution),
            ]
        }
        "growth" => {
            let (drive, starter, solution) = if rust { RUST_GROWTH } else { PYTHON_GROWTH };
            let toml = format!("{}\n{drive}", self::head("write", section));
            vec![("exercise.toml".into(), toml), task, named("starter", starter), named("solution", solution)]
        }
        _ => {
            let (drive, starter, solution) = if rust { rust_texts(kind) } else { python_texts(kind) };
            let lines = match (kind, rust) {
                ("arrange", true) => "lines = [\"n > 10\", \"n >= 10\", \"n < 10\"]\n",
                ("arrange", false) => "lines = [\"big = n > 10\", \"big = n >= 10\", \"big = n < 10\"]\n",
                _ => "",
            };
            let toml = format!("{head}{lines}\n{drive}");
            vec![("exercise.toml".into(), toml), task, named("starter", starter), named("solution", solution)]
        }
    }
}

fn head(kind: &str, section: &str) -> String {
    format!(
        "title = \"TODO: the title\"\nkind = \"{kind}\"\nminutes = 5\ndifficulty = 1\nmisconceptions = []\nsection = \
         \"{section}\"\n\nhints = [\n  \"TODO: where to look\",\n  \"TODO: the idea in another setting\",\n  \"TODO: the line \
         with gaps: `____`\",\n]\nafter = \"TODO: why it works, or what it is good for\"\n"
    )
}

type Texts = (&'static str, &'static str, &'static str);

/// A box that is emptied by the one who takes: a case for what comes out, rounds for what must not stay.
const PYTHON_GROWTH: Texts = (
    "# TODO: your names and your cases, then one round: what must not leave anything behind\n[function]\nnames = { take = \"\" }\n\n\
     [[case]]\ncall = 'take([1, 2])'\ngives = '[1, 2]'\n\n[[case]]\ncall = 'take([])'\ngives = '[]'\n\n[[growth]]\n\
     setup = 'items = []'\neach = \"\"\"\nitems.append({})\ntake(items)\n\"\"\"\n",
    "# TODO: what the learner finds\ndef take(items):\n    pass\n",
    "# TODO: the program that a good learner would write\ndef take(items):\n    taken = items[:]\n    items.clear()\n    return taken\n",
);
const RUST_GROWTH: Texts = (
    "# TODO: your functions and your cases, then one round: what must not leave anything behind\n[function]\n\
     names = { take = \"fn(&mut Vec<u32>) -> Vec<u32>\" }\n\n[[case]]\ncall = 'take(&mut vec![1, 2])'\ngives = 'vec![1, 2]'\n\n\
     [[case]]\ncall = 'take(&mut vec![])'\ngives = 'vec![]'\n\n[[growth]]\nsetup = 'let mut items = Vec::new();'\n\
     each = 'items.push(7); take(&mut items)'\n",
    "// TODO: what the learner finds\nfn take(items: &mut Vec<u32>) -> Vec<u32> {\n    todo!()\n}\n",
    "// TODO: the program that a good learner would write\nfn take(items: &mut Vec<u32>) -> Vec<u32> {\n    std::mem::take(items)\n}\n",
);

fn python_texts(kind: &str) -> Texts {
    let drive = "# TODO: your names and your cases, the most telling first: at each limit, below it, above it\n\
        [script]\ngiven = [\"n\"]\nresults = [\"big\"]\n\n[[case]]\ngiven = { n = '10' }\ngives = 'True'\n\n\
        [[case]]\ngiven = { n = '9' }\ngives = 'False'\n\n[[case]]\ngiven = { n = '11' }\ngives = 'True'\n";
    let starter = match kind {
        "fix" => {
            "# given: the checks try other values here\nn = 4\n\n# TODO: a program that is broken in one way\nbig = n > 10\n"
        }
        "arrange" => {
            "# given: the checks try other values here\nn = 4\n\n# TODO: the lines to put in order\n# big = n < 10\n# big = n >= 10\n# big = n > 10\n"
        }
        _ => {
            "# given: the checks try other values here\nn = 4\n\n# TODO: what the learner finds\n# your program: leave the answer in `big`\n"
        }
    };
    (drive, starter, "# TODO: the program that a good learner would write\nn = 4\n\nbig = n >= 10\n")
}

fn rust_texts(kind: &str) -> Texts {
    let drive = "# TODO: your functions and your cases, the most telling first: at each limit, below it, above it\n\
        [function]\nnames = { big = \"fn(u32) -> bool\" }\n\n[[case]]\ncall = 'big(10)'\ngives = 'true'\n\n\
        [[case]]\ncall = 'big(9)'\ngives = 'false'\n\n[[case]]\ncall = 'big(11)'\ngives = 'true'\n";
    let starter = match kind {
        "fix" => "// TODO: a program that is broken in one way\nfn big(n: u32) -> bool {\n    n > 10\n}\n",
        "arrange" => {
            "// TODO: the lines to put in order\nfn big(n: u32) -> bool {\n    // n < 10\n    // n >= 10\n    // n > 10\n}\n"
        }
        _ => "// TODO: what the learner finds\nfn big(n: u32) -> bool {\n    todo!()\n}\n",
    };
    (drive, starter, "// TODO: the program that a good learner would write\nfn big(n: u32) -> bool {\n    n >= 10\n}\n")
}
