//! Python's values as source text: read from a case, shown in a verdict.

use crate::check::value::Value;
use std::fmt::Write as _;

/// Reads a literal: numbers, text, bytes, `None`, `True`, lists, tuples, dicts, sets, `float("inf")`, `set()`.
pub(super) fn parse(text: &str) -> Result<Value, String> {
    let mut reader = Reader { rest: text.trim_start(), depth: 0 };
    let value = reader.value()?;
    if reader.rest.is_empty() { Ok(value) } else { Err(format!("`{}` cannot be read", reader.rest)) }
}

struct Reader<'a> {
    rest: &'a str,
    depth: usize,
}

impl<'a> Reader<'a> {
    fn value(&mut self) -> Result<Value, String> {
        self.depth += 1;
        if self.depth > 50 {
            return Err("it is nested too deeply".into());
        }
        let value = self.one()?;
        self.depth -= 1;
        Ok(value)
    }

    fn one(&mut self) -> Result<Value, String> {
        if self.takes("[") {
            return Ok(Value::List(self.items("]")?.0));
        }
        if self.takes("(") {
            let (mut items, comma) = self.items(")")?;
            return Ok(if items.len() == 1 && !comma { items.remove(0) } else { Value::Tuple(items) });
        }
        if self.takes("{") {
            return self.braces();
        }
        if let Some((raw, bytes, quote)) = self.opens_text() {
            return self.text(raw, bytes, quote);
        }
        for (word, value) in [
            ("None", Value::Nothing),
            ("True", Value::Bool(true)),
            ("False", Value::Bool(false)),
            ("set()", Value::Set(vec![])),
            ("frozenset()", Value::Set(vec![])),
        ] {
            if self.takes(word) {
                return Ok(value);
            }
        }
        for (word, value) in [("inf", f64::INFINITY), ("nan", f64::NAN), ("-inf", f64::NEG_INFINITY)] {
            if self.takes(&format!("float(\"{word}\")")) || self.takes(&format!("float('{word}')")) {
                return Ok(Value::Float(value));
            }
        }
        self.number()
    }

    /// Takes a token and the space after it.
    fn takes(&mut self, token: &str) -> bool {
        let Some(rest) = self.rest.strip_prefix(token) else { return false };
        let word = |letter: char| letter == '_' || letter.is_alphanumeric();
        if token.ends_with(word) && rest.starts_with(word) {
            return false;
        }
        self.rest = rest.trim_start();
        true
    }

    /// Values up to the closing sign, and whether the last one had a comma.
    fn items(&mut self, close: &str) -> Result<(Vec<Value>, bool), String> {
        let mut items = Vec::new();
        let mut comma = false;
        while !self.takes(close) {
            if !items.is_empty() && !comma {
                return Err(format!("a `,` or `{close}` is missing before `{}`", self.rest));
            }
            items.push(self.value()?);
            comma = self.takes(",");
        }
        Ok((items, comma))
    }

    fn braces(&mut self) -> Result<Value, String> {
        let (mut keys, mut values) = (Vec::new(), Vec::new());
        while !self.takes("}") {
            if !keys.is_empty() && !self.takes(",") {
                return Err(format!("a `,` or `}}` is missing before `{}`", self.rest));
            }
            if self.takes("}") {
                break;
            }
            keys.push(self.value()?);
            if self.takes(":") {
                values.push(self.value()?);
            }
        }
        if values.len() == keys.len() {
            Ok(Value::Map(keys.into_iter().zip(values).collect()))
        } else if values.is_empty() {
            Ok(Value::Set(keys))
        } else {
            Err("it is half a dict and half a set".into())
        }
    }

    /// The opening of a text: raw, bytes, quote.
    fn opens_text(&mut self) -> Option<(bool, bool, &'a str)> {
        // A prefix has two letters at most; a longer look would make a long list of numbers quadratic.
        let end = self.rest.bytes().take(3).position(|letter| matches!(letter, b'"' | b'\''))?;
        let prefix = self.rest[..end].to_ascii_lowercase();
        if !matches!(prefix.as_str(), "" | "r" | "b" | "u" | "rb" | "br") {
            return None;
        }
        let open = &self.rest[end..];
        let triple = open.starts_with("\"\"\"") || open.starts_with("'''");
        let quote = &open[..if triple { 3 } else { 1 }];
        self.rest = &open[quote.len()..];
        Some((prefix.contains('r'), prefix.contains('b'), quote))
    }

    fn text(&mut self, raw: bool, bytes: bool, quote: &str) -> Result<Value, String> {
        let mut text = String::new();
        loop {
            if let Some(rest) = self.rest.strip_prefix(quote) {
                self.rest = rest.trim_start();
                break;
            }
            let mut letters = self.rest.chars();
            match letters.next().ok_or("a text has no closing quote")? {
                '\\' if raw => {
                    text.push('\\');
                    text.extend(letters.next());
                    self.rest = letters.as_str();
                }
                '\\' => {
                    self.rest = letters.as_str();
                    self.escape(&mut text)?;
                }
                letter => {
                    text.push(letter);
                    self.rest = letters.as_str();
                }
            }
        }
        if bytes {
            let bytes = text.chars().map(|letter| u8::try_from(letter).map_err(|_| "bytes beyond 255".to_owned()));
            return Ok(Value::Bytes(bytes.collect::<Result<_, _>>()?));
        }
        if let Some((raw, false, quote)) = self.opens_text()
            && let Value::Text(more) = self.text(raw, false, quote)?
        {
            text.push_str(&more);
        }
        Ok(Value::Text(text))
    }

    fn escape(&mut self, text: &mut String) -> Result<(), String> {
        let mut letters = self.rest.chars();
        let letter = letters.next().ok_or("a text has no closing quote")?;
        self.rest = letters.as_str();
        let length = match letter {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        if length > 0 {
            let code = self.rest.get(..length).and_then(|code| u32::from_str_radix(code, 16).ok());
            text.push(code.and_then(char::from_u32).ok_or("an escape that names no letter")?);
            self.rest = &self.rest[length..];
            return Ok(());
        }
        match letter {
            'n' => text.push('\n'),
            't' => text.push('\t'),
            'r' => text.push('\r'),
            '0' => text.push('\0'),
            'a' => text.push('\x07'),
            'b' => text.push('\x08'),
            '\n' => {}
            '\\' | '\'' | '"' => text.push(letter),
            other => text.extend(['\\', other]),
        }
        Ok(())
    }

    fn number(&mut self) -> Result<Value, String> {
        let negative = self.takes("-");
        let after_exponent = |text: &str, at: usize| {
            matches!(text.as_bytes().get(at.wrapping_sub(1)), Some(b'e' | b'E')) && !text.starts_with("0x")
        };
        let length = self
            .rest
            .char_indices()
            .find(|&(at, letter)| {
                let sign = matches!(letter, '+' | '-') && after_exponent(self.rest, at);
                !(sign || letter.is_alphanumeric() || matches!(letter, '.' | '_'))
            })
            .map_or(self.rest.len(), |(at, _)| at);
        let (written, rest) = self.rest.split_at(length);
        let digits = written.replace('_', "").to_ascii_lowercase();
        let whole = match digits.get(..2) {
            Some("0x") => i128::from_str_radix(&digits[2..], 16).ok(),
            Some("0b") => i128::from_str_radix(&digits[2..], 2).ok(),
            Some("0o") => i128::from_str_radix(&digits[2..], 8).ok(),
            _ => digits.parse().ok(),
        };
        let is_float = digits.starts_with(|first: char| first == '.' || first.is_ascii_digit());
        let value = match (whole, digits.parse::<f64>()) {
            (Some(whole), _) => Value::Int(if negative { -whole } else { whole }),
            (None, Ok(float)) if is_float && digits.contains(['.', 'e']) => {
                Value::Float(if negative { -float } else { float })
            }
            _ => return Err(format!("`{}` is no value that cases can speak of", self.rest)),
        };
        self.rest = rest.trim_start();
        Ok(value)
    }
}

/// A value as the course writes it: as `repr` does, but with double quotes around text.
pub(super) fn show(value: &Value) -> String {
    let list = |items: &[Value]| items.iter().map(show).collect::<Vec<_>>().join(", ");
    match value {
        Value::Nothing => "None".into(),
        Value::Bool(true) => "True".into(),
        Value::Bool(false) => "False".into(),
        Value::Int(number) => number.to_string(),
        Value::Big(hex) => hex.strip_prefix('-').map_or_else(|| format!("0x{hex}"), |hex| format!("-0x{hex}")),
        Value::Float(number) => float(*number),
        Value::Text(text) => quote(text),
        Value::Char(letter) => quote(&letter.to_string()),
        Value::Bytes(bytes) => {
            let mut text = String::from("b\"");
            for byte in bytes {
                text.extend(std::ascii::escape_default(*byte).map(char::from));
            }
            text + "\""
        }
        Value::List(items) => format!("[{}]", list(items)),
        Value::Tuple(items) if items.len() == 1 => format!("({},)", list(items)),
        Value::Tuple(items) => format!("({})", list(items)),
        Value::Set(items) if items.is_empty() => "set()".into(),
        Value::Set(items) => {
            let mut items: Vec<_> = items.iter().map(show).collect();
            items.sort();
            format!("{{{}}}", items.join(", "))
        }
        Value::Map(pairs) => {
            let pairs: Vec<_> = pairs.iter().map(|(key, value)| format!("{}: {}", show(key), show(value))).collect();
            format!("{{{}}}", pairs.join(", "))
        }
        Value::Named(name, _) => name.clone(),
        Value::Opaque(class) => match class.strip_prefix("builtins.").unwrap_or(class) {
            "function" => "a function, not what it gives back".into(),
            class => format!("<{class} object>"),
        },
    }
}

/// A float as Python prints it.
fn float(number: f64) -> String {
    if number.is_nan() {
        return "nan".into();
    }
    if number.is_infinite() {
        return if number > 0.0 { "inf".into() } else { "-inf".into() };
    }
    let size = number.abs();
    if size != 0.0 && !(1e-4..1e16).contains(&size) {
        let text = format!("{number:e}");
        let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let (sign, exponent) = exponent.strip_prefix('-').map_or(('+', exponent), |exponent| ('-', exponent));
        return format!("{digits}e{sign}{exponent:0>2}");
    }
    format!("{number:?}")
}

fn quote(text: &str) -> String {
    let quote = if text.contains('"') && !text.contains('\'') { '\'' } else { '"' };
    let mut shown = String::from(quote);
    for letter in text.chars() {
        match letter {
            '\n' => shown.push_str("\\n"),
            '\t' => shown.push_str("\\t"),
            '\r' => shown.push_str("\\r"),
            '\\' => shown.push_str("\\\\"),
            letter if letter == quote => shown.extend(['\\', letter]),
            '\0'..='\x1f' | '\x7f' => {
                let _ = write!(shown, "\\x{:02x}", u32::from(letter));
            }
            letter => shown.push(letter),
        }
    }
    shown.push(quote);
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_are_read_and_shown() {
        let table = [
            ("90", "90"),
            ("-1_000", "-1000"),
            ("0xff", "255"),
            ("89.5", "89.5"),
            ("4.0", "4.0"),
            ("1e-9", "1e-09"),
            ("1e+3", "1000.0"),
            ("float('inf')", "inf"),
            ("'crit'", "\"crit\""),
            ("\"a\\tb\\u00e9\" 'c'", "\"a\\tbéc\""),
            ("r'\\d'", "\"\\\\d\""),
            ("'''a\nb'''", "\"a\\nb\""),
            ("'say \"hi\"'", "'say \"hi\"'"),
            ("b'\\x00a'", "b\"\\x00a\""),
            ("None", "None"),
            ("[1, 'a', True,]", "[1, \"a\", True]"),
            ("(1,)", "(1,)"),
            ("(1)", "1"),
            ("()", "()"),
            ("{'a': [1], 'b': {}}", "{\"a\": [1], \"b\": {}}"),
            ("{2, 1}", "{1, 2}"),
            ("set()", "set()"),
            (" [ ] ", "[]"),
        ];
        for (text, shown) in table {
            assert_eq!(parse(text).map(|value| show(&value)), Ok(shown.to_owned()), "{text}");
        }
    }

    #[test]
    fn other_texts_are_no_literals() {
        for text in ["", "cpu", "'open", "[1", "[1 2]", "1 +", "nan", "f'{x}'", "{1: 2, 3}", "1 2", "Nonesuch"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_too_odd(text in r#"([-'"\\\[\](){},:.+#rbe0-9a-z _é🙂]|None|set\(\)|0x|\\x|\\u){0,12}"#) {
            let _ = parse(&text).map(|value| show(&value));
        }
    }
}
