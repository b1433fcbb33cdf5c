//! What Python's errors mean in plain words. Wording differs between versions, so a pattern is matched by kind and by
//! the part of the text that has been stable since 3.10; where Python says it well, the line adds the idea.

use crate::check::explain::{Pattern, first_of};
use crate::check::observed::Fault;

/// The plain sentence for an error; empty if there is none.
pub(super) fn of(fault: &Fault, source: &str) -> String {
    let line = source.lines().nth(fault.line.wrapping_sub(1)).unwrap_or_default();
    let code = line.split('#').next().unwrap_or_default().trim();
    let table = if is_syntax(&fault.kind) { SYNTAX } else { RUNNING };
    let from_line = if is_syntax(&fault.kind) { by_line(code) } else { None };
    from_line.map_or_else(|| first_of(table, &fault.kind, &fault.message), str::to_owned)
}

fn is_syntax(kind: &str) -> bool {
    matches!(kind, "SyntaxError" | "IndentationError" | "TabError")
}

/// Habits of other languages and slips that Python points at badly.
fn by_line(code: &str) -> Option<&'static str> {
    let words: Vec<&str> = code.split(|letter: char| !(letter.is_alphanumeric() || letter == '_')).collect();
    let starts = |word: &str| words.first() == Some(&word);
    let asks = ["if", "elif", "else", "while", "for", "def"].iter().any(|word| starts(word));
    Some(match () {
        () if code.starts_with("else if") || code.starts_with("} else if") || starts("elseif") || starts("elsif") => {
            "Python spells it `elif`, in one word."
        }
        () if starts("else") && code != "else" && code != "else:" && !code.starts_with("else:") => {
            "`else` takes no question: it is for all that is left. A further question is an `elif`."
        }
        () if code.contains("=>") || code.contains("=<") => {
            "The sign for \"or more\" is `>=` and for \"or less\" `<=`: the `=` comes second."
        }
        () if code.contains("&&") || code.contains("||") => "Python writes these words out: `and`, `or`, `not`.",
        () if asks && code.ends_with('{') => {
            "Python needs no braces: the line ends with `:`, and what belongs to it stands four spaces in."
        }
        () if code.contains("++") && !code.contains('"') => "Python has no `++`. One more is `+= 1`.",
        () if asks && code.ends_with(';') => "This line ends with a colon `:`, not with `;`.",
        () if code.contains(['\u{201c}', '\u{201d}', '\u{201e}', '\u{2018}', '\u{2019}']) => {
            "These are printer's quotes, as a word processor makes them. Python knows only the straight ones: \" and '."
        }
        () => return None,
    })
}

const SYNTAX: &[Pattern] = &[
    ("", "Maybe you meant '=='", "A single `=` gives a name a value. A question needs two: `==`."),
    ("", "cannot assign to comparison", "Left of `=` stands one name. A question needs two: `==`."),
    ("", "cannot assign to", "Left of a single `=` stands a name. To ask whether two things are equal, write `==`."),
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
    ("", "f-string", "Inside the braces of an f-text stands an expression, and each `{` has its `}`."),
    ("", "null bytes", "The file holds bytes that are no text. Save it as plain UTF-8 text."),
    ("", "EOF", "The file ends in the middle of something: an open bracket, quote or block."),
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
        "This name gets its value inside the function, but on this way no such line was reached before it was read.",
    ),
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
        "Round brackets after a name call it, and this is no function. Is an operator missing, or does a variable have a function's name?",
    ),
    ("TypeError", "'NoneType' object", "The value is None here: there is nothing in it. Where does it come from?"),
    (
        "TypeError",
        "object is not subscriptable",
        "Square brackets take an item out of a list, a text or a dict. This value is none of these.",
    ),
    (
        "TypeError",
        "object is not iterable",
        "`for` needs something with items in it. For a count, there is `range(...)`.",
    ),
    (
        "TypeError",
        "positional argument but",
        "The call hands over more values by position than the function takes that way. Some may have to be named: `name=value`.",
    ),
    (
        "TypeError",
        "positional arguments but",
        "The call hands over more values by position than the function takes that way. Some may have to be named: `name=value`.",
    ),
    ("TypeError", "missing", "The call hands over fewer values than the function asks for."),
    (
        "TypeError",
        "unexpected keyword argument",
        "The function has no parameter of that name. Compare the call with the line that begins with `def`.",
    ),
    ("TypeError", "got multiple values", "One parameter gets a value twice: by position and by name."),
    ("TypeError", "list indices must be", "A list is asked by position, with a whole number."),
    (
        "ZeroDivisionError",
        "",
        "Something is divided by zero. For which input is the part under the line zero, and what should happen then?",
    ),
    (
        "IndexError",
        "",
        "The list is shorter than this position. The last position is one less than its length, and an empty list has none.",
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
    ("ValueError", "values to unpack", "The number of names on the left and of values on the right differ."),
    (
        "RecursionError",
        "",
        "The function calls itself again and again. Which call is the last one, and is it ever reached?",
    ),
    (
        "EOFError",
        "",
        "`input()` found nothing to read. Here the values stand in the given names, or the input has ended.",
    ),
    ("ModuleNotFoundError", "", "Only what comes with Python can be imported here. Check the spelling."),
    ("SystemExit", "", "`exit()` ends the whole program at once, before the checks can look at the result."),
    ("KeyboardInterrupt", "", "The program interrupted itself."),
    ("AssertionError", "", "An `assert` said that something does not hold."),
    (
        "RuntimeError",
        "changed size during iteration",
        "The dict changes while the loop walks over it. Walk over a copy: `list(...)`.",
    ),
];
