//! What Python's errors mean in plain words. Wording differs between versions, so a pattern is matched by kind and by
//! the part of the text that has been stable since 3.10; where Python says it well, the line adds the idea.

use crate::check::explain::{Pattern, first_of, without_texts};
use crate::check::observed::Fault;

/// The plain sentence for an error; empty if there is none.
pub(super) fn of(fault: &Fault, source: &str) -> String {
    let line = source.lines().nth(fault.line.wrapping_sub(1)).unwrap_or_default();
    let line = without_texts(line, &['"', '\'']);
    let code = line.split('#').next().unwrap_or_default().trim();
    let table = if is_syntax(&fault.kind) { SYNTAX } else { RUNNING };
    // Where the spaces are wrong, that comes first.
    let from_line = if fault.kind == "SyntaxError" { by_line(code, &fault.message) } else { None };
    from_line.map_or_else(|| first_of(table, &fault.kind, &fault.message), str::to_owned)
}

fn is_syntax(kind: &str) -> bool {
    matches!(kind, "SyntaxError" | "IndentationError" | "TabError")
}

/// Habits of other languages and slips that Python points at badly.
fn by_line(code: &str, message: &str) -> Option<&'static str> {
    let words: Vec<&str> = code.split(|letter: char| !(letter.is_alphanumeric() || letter == '_')).collect();
    let starts = |word: &str| words.first() == Some(&word);
    let asks = ["if", "elif", "else", "while", "for", "def"].iter().any(|word| starts(word));
    let has = |word: &str| words.contains(&word);
    Some(match () {
        () if code.starts_with("else if") || code.starts_with("} else if") || starts("elseif") || starts("elsif") => {
            "Python spells it `elif`, in one word."
        }
        () if starts("else") && code != "else" && code != "else:" && !code.starts_with("else:") => {
            "`else` takes no question: it is for all that is left. A further question is an `elif`."
        }
        () if message == "invalid syntax" && code.ends_with(':') && (starts("elif") || starts("else")) => {
            "An `elif` or `else` goes on from an `if`. Above this line no `if` stands in the same column with its lines below it."
        }
        () if starts("for") && code.contains(';') => "`for` goes through items, one at a time: `for i in range(3):`.",
        () if starts("def") && !code.contains('(') => {
            "After the name of a function come round brackets, also when nothing stands in them: `def f():`."
        }
        () if is_reserved(code, &words) => "This word belongs to Python itself and cannot be a name. Take another one.",
        () if ["var", "let", "const", "int"].iter().any(|word| starts(word))
            && words.len() > 2
            && !words[1].is_empty() =>
        {
            "A name needs no word before it: `n = 3` is enough."
        }
        () if code.contains("===") || code.contains("!==") => "Equal is `==` and not equal `!=`, two signs each.",
        () if asks && has("then") => "There is no `then`: the question ends with a colon `:`.",
        () if code.replace("!=", "").contains('!') => {
            "\"Not\" is written out: `not`. Only \"not equal\" is a sign: `!=`."
        }
        () if code.contains("=>") || code.contains("=<") => {
            "The sign for \"or more\" is `>=` and for \"or less\" `<=`: the `=` comes second."
        }
        () if code.contains("&&") || code.contains("||") => "These words are written out: `and`, `or`, `not`.",
        () if asks && code.ends_with('{') => {
            "There are no braces here: the line ends with `:`, and what belongs to it stands four spaces in."
        }
        () if code.contains("++") && !code.contains('"') => "Python has no `++`. One more is `+= 1`.",
        () if asks && code.ends_with(';') => "This line ends with a colon `:`, not with `;`.",
        () if code.contains(['\u{201c}', '\u{201d}', '\u{201e}', '\u{2018}', '\u{2019}']) => {
            "These are printer's quotes, as a word processor makes them. Python knows only the straight ones: \" and '."
        }
        () => return None,
    })
}

/// A word of Python's that is given a value as if it were a name.
fn is_reserved(code: &str, words: &[&str]) -> bool {
    const RESERVED: [&str; 16] = [
        "and", "as", "break", "class", "continue", "def", "del", "for", "from", "global", "import", "in", "is",
        "lambda", "not", "or",
    ];
    let first = words.first().copied().unwrap_or_default();
    let after = code.strip_prefix(first).unwrap_or_default().trim_start();
    RESERVED.contains(&first) && after.starts_with('=') && !after.starts_with("==")
}

const SYNTAX: &[Pattern] = &[
    ("", "Maybe you meant '=='", "A single `=` gives the name on its left a value. A question needs two: `==`."),
    ("", "cannot assign to", "Left of a single `=` stands a name of yours, and this is none."),
    ("", "expected ':'", "A line that opens a block (`if`, `elif`, `else`, `for`, `while`, `def`) ends with a colon."),
    (
        "",
        "expected an indented block",
        "The line after the colon belongs to it and stands four spaces further in. Here none does.",
    ),
    (
        "",
        "unexpected indent",
        "This line stands further in than the one above it, and no line with a colon opens a block for it.",
    ),
    (
        "",
        "unindent does not match",
        "The spaces before this line fit no line above. Lines of one block begin in the same column.",
    ),
    ("TabError", "", "Some lines are moved in with tabs and others with spaces. Use four spaces everywhere."),
    ("", "unterminated string literal", "A text begins and ends with the same quote. Here the closing one is missing."),
    ("", "unterminated triple-quoted", "A text in triple quotes also ends with three. They are missing."),
    ("", "was never closed", "This bracket is opened and nowhere closed."),
    ("", "unmatched", "This bracket closes something that was never opened."),
    ("", "does not match opening", "A bracket of one kind is closed with one of another kind."),
    ("", "positional argument follows keyword", "Arguments without a name come first, those with a name after them."),
    ("", "parameter without a default follows", "Parameters with a default value come after those without."),
    ("", "non-default argument follows default", "Parameters with a default value come after those without."),
    ("", "'return' outside function", "`return` hands back from a function. Here the line stands outside of any."),
    ("", "outside loop", "`break` and `continue` belong to a loop. Here the line stands outside of any."),
    ("", "not properly in loop", "`break` and `continue` belong to a loop. Here the line stands outside of any."),
    ("", "leading zeros", "A number does not begin with 0. Write `7`, not `07`."),
    ("", "invalid decimal literal", "A name does not begin with a digit, and a number has no letters in it."),
    (
        "",
        "invalid non-printable character",
        "There is an invisible character in this line, often copied from a web page. Type the line anew.",
    ),
    (
        "",
        "invalid character",
        "There is a character in this line that Python does not know, often a quote or dash copied from a text.",
    ),
    (
        "",
        "Perhaps you forgot a comma",
        "Two values stand side by side. Is a comma, an operator or a quote missing between them?",
    ),
    ("", "Missing parentheses in call to 'print'", "What is printed stands in round brackets: `print(...)`."),
    ("", "f-string", "In a text with `f` before it a value stands between `{` and `}`, and each `{` has its `}`."),
    ("", "EOF", "A `\\` at the end of a line says that it goes on in the next one. Here nothing follows."),
    ("", "line continuation character", "After a `\\` nothing may stand in a line. To divide there is `/`."),
    ("", "keyword argument repeated", "One parameter gets a value twice in this call."),
    (
        "",
        "expected 'except' or 'finally' block",
        "A `try` is followed by an `except`, which says what to do when it fails.",
    ),
    (
        "",
        "invalid syntax",
        "Python cannot read this line. Often the cause is at the mark or just before it: a missing colon, bracket, quote or operator.",
    ),
];

const RUNNING: &[Pattern] = &[
    (
        "UnboundLocalError",
        "",
        "A name that gets a value anywhere in a function belongs to this function alone. Here it is read before it has one.",
    ),
    ("NameError", "'true'", "Yes and no are written with a capital letter: `True`, `False`."),
    ("NameError", "'false'", "Yes and no are written with a capital letter: `True`, `False`."),
    ("NameError", "'null'", "The value for \"nothing\" is `None`, with a capital letter."),
    ("NameError", "'none'", "The value for \"nothing\" is `None`, with a capital letter."),
    (
        "NameError",
        "is not defined",
        "When this line ran, nothing had given that name a value. Check the spelling, the quotes, and whether the line \
         that sets it was jumped over.",
    ),
    ("TypeError", "can only concatenate str", "`+` joins text only with text. `str(...)` makes text of a number."),
    (
        "TypeError",
        "can only concatenate list",
        "`+` joins a list only with a list. One item is added with `.append(...)`.",
    ),
    (
        "TypeError",
        "'NoneType' and",
        "One side is None: there is nothing to work with. Ask whether the value `is None` before it is used.",
    ),
    (
        "TypeError",
        "and 'NoneType'",
        "One side is None: there is nothing to work with. Ask whether the value `is None` before it is used.",
    ),
    (
        "TypeError",
        "not supported between instances of",
        "Only values of one kind can be put in order: numbers with numbers, text with text.",
    ),
    (
        "TypeError",
        "unsupported operand",
        "The two sides are of kinds that do not go together here, such as a number and a text.",
    ),
    (
        "TypeError",
        "object is not callable",
        "Round brackets after a value call it, and this is no function. Is a `*` missing, or did a function's name get a value?",
    ),
    (
        "TypeError",
        "does not support item assignment",
        "A text or a tuple stays as it is: none of its parts can be set. Make a new one.",
    ),
    ("TypeError", "'NoneType' object", "The value is None here: there is nothing in it. Where does it come from?"),
    (
        "TypeError",
        "object is not subscriptable",
        "Square brackets take an item out of a list, a text or a dict, and this is none of these.",
    ),
    (
        "TypeError",
        "object is not iterable",
        "`for` needs something with items in it. For a count, there is `range(...)`.",
    ),
    (
        "TypeError",
        "positional argument but",
        "The call hands over more values than the function takes. Compare it with the line that begins with `def`.",
    ),
    (
        "TypeError",
        "positional arguments but",
        "The call hands over more values than the function takes. Compare it with the line that begins with `def`.",
    ),
    ("TypeError", "missing", "The call hands over fewer values than the function asks for."),
    (
        "TypeError",
        "unexpected keyword argument",
        "The function has no parameter of that name. Compare the call with the line that begins with `def`.",
    ),
    ("TypeError", "got multiple values", "One parameter gets a value twice: by position and by name."),
    ("TypeError", "list indices must be", "A list is asked by position, with a whole number."),
    ("TypeError", "string indices must be", "A text is asked by position, with a whole number."),
    (
        "TypeError",
        "argument of type",
        "`in` looks into a list, a text or a dict. What stands right of it is none of these.",
    ),
    (
        "TypeError",
        "cannot be interpreted as an integer",
        "A whole number is needed here. `int(...)` makes one, `//` divides to one.",
    ),
    ("TypeError", "has no len()", "Only what has items or letters has a length. A number has none."),
    ("TypeError", "unhashable type", "A list or a dict cannot be the key of a dict, nor stand in a set. A tuple can."),
    (
        "TypeError",
        "not all arguments converted",
        "Left of this `%` stands a text, not a number. `int(...)` makes a number of it.",
    ),
    (
        "TypeError",
        "can't multiply sequence",
        "A text or a list can only be repeated a whole number of times. `int(...)` makes a number of a text.",
    ),
    ("TypeError", "bad operand type for unary", "A minus stands before a value that is no number."),
    ("TypeError", "argument must be a string", "This can only make a number of a text or of another number."),
    ("TypeError", "expected str instance", "`.join(...)` takes only texts. `str(...)` makes text of each item first."),
    (
        "TypeError",
        "cannot unpack non-iterable",
        "Several names on the left need as many values on the right. Here is a single one.",
    ),
    (
        "ZeroDivisionError",
        "",
        "Something is divided by zero. For which input is the part after `/`, `//` or `%` zero, and what should happen then?",
    ),
    ("IndexError", "pop from empty list", "The list is empty: there is no item left to take out."),
    (
        "IndexError",
        "assignment index",
        "The list has no such position yet. A new item is added at its end with `.append(...)`.",
    ),
    (
        "IndexError",
        "",
        "There is no such position. The first is 0, the last is one less than the length, and what is empty has none.",
    ),
    ("KeyError", "", "The dict has no such key. Ask with `in`, or use `.get(...)`."),
    ("AttributeError", "'NoneType' object", "The value is None here: there is nothing in it. Where does it come from?"),
    (
        "AttributeError",
        "",
        "A value of this kind has nothing of that name. Check the spelling and what the name holds at this point.",
    ),
    ("ValueError", "invalid literal for int", "`int(...)` makes a number only of text that looks like a whole number."),
    (
        "ValueError",
        "could not convert string to float",
        "`float(...)` makes a number only of text that looks like one.",
    ),
    ("ValueError", "not in list", "The list has no such item. Ask with `in` first."),
    ("ValueError", "is empty", "There is nothing here to choose from. What should happen when it is empty?"),
    ("ValueError", "empty sequence", "There is nothing here to choose from. What should happen when it is empty?"),
    (
        "ValueError",
        "math domain error",
        "There is no result for this number, just as a number below zero has no square root.",
    ),
    ("ValueError", "values to unpack", "The names on the left and the values on the right are not equally many."),
    (
        "RecursionError",
        "",
        "The function calls itself again and again. Which call is the last one, and is it ever reached?",
    ),
    (
        "EOFError",
        "",
        "`input()` found nothing more to read. Has everything been read already, or do the values stand in the given names?",
    ),
    ("OverflowError", "", "The result is too large for a number with a point."),
    ("FileNotFoundError", "", "There is no such file. Here a program works with its given values, not with files."),
    ("ImportError", "cannot import name", "The module has nothing of that name. Check the spelling."),
    ("ModuleNotFoundError", "", "Only what comes with Python can be imported here. Check the spelling."),
    ("SystemExit", "", "`exit()` ends the whole program at once, before the checks can look at the result."),
    ("AssertionError", "", "An `assert` says that something is so, and here it is not."),
    (
        "RuntimeError",
        "changed size during iteration",
        "The dict changes while the loop walks over it. Walk over a copy: `list(...)`.",
    ),
];
