//! What rustc's errors mean in plain words. Rust says most things well; the line adds the idea behind.

use crate::check::explain::{Pattern, first_of, without_texts};
use crate::check::observed::Fault;

/// The plain sentence for an error; empty if there is none.
pub(super) fn of(fault: &Fault, source: &str) -> String {
    let line = source.lines().nth(fault.line.wrapping_sub(1)).unwrap_or_default();
    let line = without_texts(line, &['"']);
    let code = line.split("//").next().unwrap_or_default().trim();
    let from_line = match fault.kind.as_str() {
        "" => by_line(code),
        "E0308" if fault.message.contains("expected `bool`, found `()`") => single_equals(code),
        _ => None,
    };
    from_line.map_or_else(|| first_of(TABLE, &fault.kind, &fault.message), str::to_owned)
}

/// A question with one `=` in it.
fn single_equals(code: &str) -> Option<&'static str> {
    let padded = format!(" {code} ");
    let signs = ["==", "<=", ">=", "!=", "=>"].iter().fold(padded, |text, sign| text.replace(sign, ""));
    let asks = code.starts_with("if ") || code.contains(" if ") || code.starts_with("while ");
    (asks && signs.contains('=')).then_some("A single `=` gives a name a value. A question needs two: `==`.")
}

/// Habits of other languages.
fn by_line(code: &str) -> Option<&'static str> {
    let has_word = |word: &str| code.split(|letter: char| !letter.is_alphanumeric()).any(|part| part == word);
    let asks = ["if ", "} else if ", "while ", "elif ", "else if "].iter().any(|start| code.starts_with(start));
    Some(match () {
        () if has_word("elif") || has_word("elseif") || has_word("elsif") => "Rust spells it in two words: `else if`.",
        () if asks && code.ends_with(':') => "Rust has braces where Python has a colon: `if ... {` and `}`.",
        () if asks && (has_word("and") || has_word("or") || has_word("not")) => {
            "Rust writes these words as signs: `&&`, `||` and `!`."
        }
        () if code.contains("=>") && asks || code.contains("=<") => {
            "The sign for \"or more\" is `>=` and for \"or less\" `<=`: the `=` comes second."
        }
        () if code.starts_with("def ") => "A function begins with `fn`, and its lines stand between `{` and `}`.",
        () if ["int ", "var ", "const int "].iter().any(|start| code.starts_with(start)) => {
            "A name is made with `let`: `let n = 3;`."
        }
        () if code.contains("++") || code.contains("--;") => "Rust has no `++`. One more is `+= 1`.",
        () => return None,
    })
}

const TABLE: &[Pattern] = &[
    (
        "machine",
        "",
        "Rust needs a linker to build programs. Install one: `apt install build-essential`, `dnf install gcc`, on macOS \
         `xcode-select --install`, on Windows the Visual Studio build tools.",
    ),
    ("missing", "", "The checks call the function by this name. Is it spelled so?"),
    ("type", "must be", "The checks call the function with these types. Compare the line that begins with `fn`."),
    ("", "comparison operators cannot be chained", "Each comparison has two sides. Two of them are joined with `&&`."),
    ("", "unclosed delimiter", "A bracket or brace is opened and nowhere closed."),
    ("", "unexpected closing delimiter", "A bracket or brace closes something that was never opened."),
    ("", "mismatched closing delimiter", "A bracket of one kind is closed with one of another kind."),
    ("", "unterminated double quote", "A text begins and ends with `\"`. Here the closing one is missing."),
    ("", "unterminated", "Something is opened here and nowhere closed."),
    ("", "character literal may only contain one", "Single quotes hold one letter. Text stands in double quotes."),
    ("", "cannot find macro", "Names with `!` are macros. Check the spelling: `println!`, `vec!`, `format!`."),
    (
        "",
        "expected `{`",
        "After the question of an `if` or `while` comes a block in braces, also around a single line.",
    ),
    ("", "expected `;`", "A statement ends with `;`. Only the last line of a block, its value, has none."),
    ("", "expected `,`", "Two values stand side by side. A comma or an operator is missing between them."),
    ("", "expected one of `:`, `@`, or `|`", "Each parameter has its type after a colon: `n: u32`."),
    (
        "",
        "expected one of",
        "Rust cannot read on at the mark. Often something is missing just before it: `;`, a comma, a brace or an operator.",
    ),
    (
        "",
        "expected expression",
        "At the mark a value should stand. Is something missing before it, or one sign too many?",
    ),
    (
        "",
        "unknown start of token",
        "There is a sign in this line that Rust does not know, often a quote copied from a text.",
    ),
    ("", "missing condition for `if`", "After `if` comes a question. For all that is left there is `else` alone."),
    ("", "missing type for `const`", "A `const` names its type after a colon: `const LIMIT: u32 = 3;`."),
    ("", "positional arguments in format string", "Each `{}` of the text needs its own value after it."),
    ("", "format argument must be a string literal", "First comes a text in quotes: `println!(\"{}\", value)`."),
    ("", "literal out of range", "The number is outside of what this type can hold."),
    (
        "",
        "cannot find type",
        "There is no type of that name here. Check the spelling, and whether a `use` line is missing.",
    ),
    ("", "unsafe", "No exercise needs `unsafe`."),
    (
        "E0317",
        "",
        "Without `else` there is no value when the answer is no. An `if` that hands on a value needs both ways.",
    ),
    (
        "E0308",
        "found `()`",
        "`()` means: no value. A line with `;` at its end gives none, and a loop gives none. Which line should give it?",
    ),
    (
        "E0308",
        "expected `bool`, found",
        "An `if` asks a question with yes or no. A number or a text is no question; compare it with something.",
    ),
    (
        "E0308",
        "expected `()`",
        "Nothing is asked for here and a value is given: a type after `->`, a `let` or a `;` may be missing.",
    ),
    ("E0308", "`if` and `else` have incompatible types", "Both ways of an `if` hand on a value of the same type."),
    ("E0308", "`match` arms have incompatible types", "All arms of a `match` hand on a value of the same type."),
    (
        "E0308",
        "expected `String`, found `&str`",
        "A text in quotes is a `&str`. `.to_string()` makes a `String` of it.",
    ),
    ("E0308", "expected `&str`, found `String`", "`&` before a `String` lends it as a `&str`."),
    ("E0308", "expected `Option", "A value that may be missing is wrapped: `Some(value)` or `None`."),
    ("E0308", "found `Option", "The value may be missing. `match` or `if let Some(x)` takes it out."),
    ("E0308", "expected `char`, found `&str`", "A single letter stands in single quotes: `'a'`."),
    ("E0308", "expected `String`, found integer", "`.to_string()` makes a text of a number."),
    ("E0308", "found `&str`", "A text stands where another type is asked for. `.parse()` reads a number from a text."),
    (
        "E0308",
        "found `&{integer}`",
        "A loan stands where the number itself is asked for. Without the `&` it is the number.",
    ),
    ("E0308", "expected `f64`, found integer", "A whole number and a float are two types: `3` and `3.0`."),
    ("E0308", "expected floating-point number", "A whole number and a float are two types: `3` and `3.0`."),
    ("E0308", "", "A value of one type stands where another type is asked for; the compiler names both."),
    ("E0425", "cannot find function", "There is no function of that name here. Check the spelling."),
    ("E0423", "found macro", "This name is a macro and is called with a `!`: `println!(...)`."),
    ("E0425", "`null`", "There is no `null`. A value that may be missing is an `Option`, and `None` stands for none."),
    ("E0434", "", "A function sees its parameters and its own names only. Hand the value over as a parameter."),
    ("E0268", "", "`break` and `continue` belong to a loop. Here the line stands outside of any."),
    ("E0425", "", "There is no name like that here. Check the spelling, and whether it was made in another block."),
    ("E0432", "", "There is nothing of that name to `use`."),
    ("E0433", "", "Rust does not know the part before `::`. Is a `use` line missing, or is it spelled otherwise?"),
    ("E0384", "", "A name keeps its first value unless it is made with `let mut`."),
    ("E0596", "`&` reference", "A loan with `&` only reads. What is to be changed is lent with `&mut`."),
    ("E0594", "`&` reference", "A loan with `&` only reads. What is to be changed is lent with `&mut`."),
    ("E0596", "", "To change a value through this name, it must be made with `mut`."),
    ("E0594", "", "To change a value through this name, it must be made with `mut`."),
    ("E0381", "", "On some way through the program this name has no value yet when it is read."),
    (
        "E0382",
        "",
        "The value was handed over before and is gone from here. Lend it with `&`, or hand over a `.clone()`.",
    ),
    ("E0499", "", "Two parts want to change the same value at a time. End the first loan before the second begins."),
    (
        "E0502",
        "",
        "One part reads a value while another wants to change it. End the first loan before the second begins.",
    ),
    ("E0505", "", "The value is handed over while it is still lent."),
    ("E0506", "", "The value is changed while it is still lent."),
    ("E0507", "", "A value that is only lent cannot be handed over. `&`, `.clone()` or `.as_ref()` may help."),
    (
        "E0515",
        "",
        "What is made inside the function ends with it, so a loan of it cannot leave. Give back the value itself.",
    ),
    ("E0597", "", "The value ends before the loan of it does."),
    ("E0716", "", "The value ends with this line, and it is still lent after it. Give it a name with `let` first."),
    (
        "E0106",
        "",
        "A loan in this type must say what it is lent from. A type that owns its value, such as `String`, needs no such mark.",
    ),
    (
        "E0277",
        "can't compare",
        "Only values of the same type are compared. One of them must be turned into the other's type, or taken out of its wrapping.",
    ),
    ("E0277", "cannot add", "Only numbers of the same type are added. `as` or `from` turns one into the other."),
    ("E0277", "cannot subtract", "Only numbers of the same type go together. `as` or `from` turns one into the other."),
    ("E0277", "cannot multiply", "Only numbers of the same type go together. `as` or `from` turns one into the other."),
    ("E0277", "cannot divide", "Only numbers of the same type go together. `as` or `from` turns one into the other."),
    (
        "E0277",
        "cannot calculate",
        "Only numbers of the same type go together. `as` or `from` turns one into the other.",
    ),
    (
        "E0277",
        "type `str` cannot be indexed",
        "A text has no positions in square brackets. `.chars().nth(0)` gives its first letter.",
    ),
    ("E0608", "", "Square brackets take an item out of a list, and this is none."),
    ("E0277", "cannot be indexed", "A position in a list has the type `usize`. `n as usize` turns a number into one."),
    (
        "E0277",
        "is not an iterator",
        "`for` needs something with items in it. For a count, there is a range such as `0..n`.",
    ),
    (
        "E0277",
        "doesn't implement `std::fmt::Display`",
        "`{}` shows only what has a form for people. `{:?}` shows the rest.",
    ),
    ("E0277", "doesn't implement `Debug`", "To be shown with `{:?}`, a type needs `#[derive(Debug)]` above it."),
    ("E0277", "the size for values of type `str`", "A text is used as a `&str` or a `String`."),
    (
        "E0277",
        "`?` operator",
        "`?` hands an error back, so the function itself must give back a `Result` or an `Option`.",
    ),
    (
        "E0369",
        "cannot add `&str` to `&str`",
        "`format!(\"{a}{b}\")` puts two texts together. `+` needs a `String` on its left.",
    ),
    (
        "E0369",
        "binary operation `==`",
        "To be compared with `==`, a type of your own needs `#[derive(PartialEq)]` above it.",
    ),
    (
        "E0369",
        "",
        "This operator does not go with these types. Is one of them wrapped, or a text where a number is meant?",
    ),
    ("E0600", "to type `u", "Types such as `u32` have no numbers below zero. Types such as `i32` have."),
    ("E0600", "", "This sign does not go with a value of this type."),
    ("E0599", "", "A value of this type has no method of that name. Check the spelling and the type."),
    ("E0609", "", "A value of this type has no field of that name."),
    ("E0560", "", "The struct has no field of that name."),
    ("E0063", "", "Every field of a struct gets a value when it is made. Here one is left out."),
    ("E0061", "", "The call hands over another number of values than the function asks for."),
    ("E0023", "", "The pattern has another number of parts than what it takes apart."),
    ("E0004", "", "A `match` answers every value there can be. `_` stands for all that is left."),
    ("E0005", "", "This pattern does not fit every value. `if let` or `match` can deal with the others."),
    ("E0282", "", "Rust cannot tell the type from what it sees. Name it after a colon: `let x: u32`."),
    ("E0284", "", "Rust cannot tell the type from what it sees. Name it after a colon: `let x: u32`."),
    ("E0283", "", "Rust cannot tell the type from what it sees. Name it after a colon: `let x: u32`."),
    ("E0428", "", "Two things have the same name. Rename one or take it out."),
    ("E0601", "", "A program begins in `fn main`, and there is none."),
    ("E0604", "", "Only a `u8` can be turned into a letter with `as`."),
    ("E0606", "", "`as` goes between numbers. For other types there is `from`, `parse` or `to_string`."),
    ("E0605", "", "`as` goes between numbers. For other types there is `from`, `parse` or `to_string`."),
    ("E0614", "", "`*` before a value follows a loan, and this is no loan. A power is written `.pow(...)`."),
    ("E0070", "", "Left of a single `=` stands a name, and this is none."),
    (
        "panic",
        "overflow",
        "The result is outside of what this type of number can hold. For which input, and what should happen then?",
    ),
    (
        "panic",
        "divide by zero",
        "Something is divided by zero. For which input is the divisor zero, and what should happen then?",
    ),
    (
        "panic",
        "remainder with a divisor of zero",
        "The divisor of `%` is zero. For which input, and what should happen then?",
    ),
    (
        "panic",
        "index out of bounds",
        "There is no such position. The first is 0, the last is one less than the length, and what is empty has none.",
    ),
    (
        "panic",
        "on a `None` value",
        "There was no value, and `unwrap` insists on one. What should happen when it is missing?",
    ),
    ("panic", "on an `Err` value", "There was an error, and `unwrap` does not accept one. What should happen then?"),
    ("panic", "not yet implemented", "`todo!` stops the program. It stands where your part belongs."),
    ("panic", "already", "The same value is lent twice at a time, once to be changed."),
];
