//! Rust's values as source text and as `{:?}` shows them: read from a case or from the courier, shown in a verdict.

use crate::check::value::Value;

/// Reads a literal: numbers, text, letters, tuples, arrays, `vec![...]`, `Some(...)`, paths with fields,
/// `String::from("x")`, `HashMap::from([...])`, `u32::MAX`.
pub(super) fn parse(text: &str) -> Result<Value, String> {
    let mut reader = Reader { rest: text.trim_start(), depth: 0 };
    let value = reader.value()?;
    if reader.rest.is_empty() { Ok(value) } else { Err(format!("`{}` cannot be read", reader.rest)) }
}

/// Reads what `{:?}` wrote; a text that a type writes in its own way stays what it is.
pub(super) fn from_debug(text: &str) -> Value {
    parse(text).unwrap_or_else(|_| Value::Opaque(text.to_owned()))
}

struct Reader<'a> {
    rest: &'a str,
    depth: usize,
}

impl Reader<'_> {
    fn value(&mut self) -> Result<Value, String> {
        self.depth += 1;
        if self.depth > 50 {
            return Err("it is nested too deeply".into());
        }
        while self.takes("&") {}
        let value = self.one()?;
        while [".to_string()", ".to_owned()", ".into()", ".clone()", ".to_vec()"].iter().any(|call| self.takes(call)) {}
        self.depth -= 1;
        Ok(value)
    }

    fn one(&mut self) -> Result<Value, String> {
        if self.takes("[") || self.takes("vec![") {
            return Ok(Value::List(self.items("]")?.0));
        }
        if self.takes("(") {
            let (mut items, comma) = self.items(")")?;
            return Ok(match items.len() {
                0 => Value::Nothing,
                1 if !comma => items.remove(0),
                _ => Value::Tuple(items),
            });
        }
        if self.takes("{") {
            return self.braces();
        }
        match self.rest.chars().next() {
            Some('"') => self.text().map(Value::Text),
            Some('\'') => self.letter(),
            Some('r') if self.rest.starts_with("r\"") || self.rest.starts_with("r#") => self.raw(),
            Some(first) if first.is_ascii_digit() || first == '-' => self.number(),
            Some(first) if first == '_' || first.is_alphabetic() => self.named(),
            _ => Err(format!("`{}` is no value that cases can speak of", self.rest)),
        }
    }

    /// Takes a token and the space after it.
    fn takes(&mut self, token: &str) -> bool {
        let Some(rest) = self.rest.strip_prefix(token) else { return false };
        self.rest = rest.trim_start();
        true
    }

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

    /// A map or a set, as `{:?}` shows it.
    fn braces(&mut self) -> Result<Value, String> {
        let (mut keys, mut values) = (Vec::new(), Vec::new());
        while !self.takes("}") {
            if !keys.is_empty() && !self.takes(",") {
                return Err(format!("a `,` or `}}` is missing before `{}`", self.rest));
            }
            keys.push(self.value()?);
            if self.takes(":") {
                values.push(self.value()?);
            }
        }
        match values.len() {
            0 => Ok(Value::Set(keys)),
            length if length == keys.len() => Ok(Value::Map(keys.into_iter().zip(values).collect())),
            _ => Err("it is half a map and half a set".into()),
        }
    }

    fn text(&mut self) -> Result<String, String> {
        let mut text = String::new();
        self.rest = &self.rest[1..];
        loop {
            let mut letters = self.rest.chars();
            let letter = letters.next().ok_or("a text has no closing quote")?;
            self.rest = letters.as_str();
            match letter {
                '"' => break,
                '\\' => text.extend(self.escape()?),
                letter => text.push(letter),
            }
        }
        self.rest = self.rest.trim_start();
        Ok(text)
    }

    fn letter(&mut self) -> Result<Value, String> {
        let mut letters = self.rest[1..].chars();
        let mut letter = letters.next().ok_or("a letter has no closing quote")?;
        self.rest = letters.as_str();
        if letter == '\\' {
            letter = self.escape()?.ok_or("a letter has no closing quote")?;
        }
        if self.takes("'") { Ok(Value::Char(letter)) } else { Err("a letter has no closing quote".into()) }
    }

    fn escape(&mut self) -> Result<Option<char>, String> {
        let mut letters = self.rest.chars();
        let letter = letters.next().ok_or("a text has no closing quote")?;
        self.rest = letters.as_str();
        let code = |reader: &mut Self, length: usize| {
            let code = reader.rest.get(..length).and_then(|code| u32::from_str_radix(code, 16).ok());
            reader.rest = reader.rest.get(length..).unwrap_or_default();
            code.and_then(char::from_u32).ok_or_else(|| "an escape that names no letter".to_owned())
        };
        Ok(Some(match letter {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            '0' => '\0',
            'x' => code(self, 2)?,
            'u' if self.rest.starts_with('{') => {
                self.rest = &self.rest[1..];
                let length = self.rest.find('}').ok_or("an escape that names no letter")?;
                let letter = code(self, length)?;
                self.rest = self.rest.strip_prefix('}').unwrap_or(self.rest);
                letter
            }
            '\n' => {
                self.rest = self.rest.trim_start();
                return Ok(None);
            }
            '\\' | '\'' | '"' => letter,
            other => return Err(format!("`\\{other}` is no escape")),
        }))
    }

    fn raw(&mut self) -> Result<Value, String> {
        let fences = self.rest[1..].chars().take_while(|letter| *letter == '#').count();
        let body = self.rest[1 + fences..].strip_prefix('"').ok_or("a raw text has no opening quote")?;
        let close = format!("\"{}", "#".repeat(fences));
        let (text, rest) = body.split_once(&close).ok_or("a raw text has no closing quote")?;
        self.rest = rest.trim_start();
        Ok(Value::Text(text.to_owned()))
    }

    fn number(&mut self) -> Result<Value, String> {
        let negative = self.takes("-");
        if negative && self.takes("inf") {
            return Ok(Value::Float(f64::NEG_INFINITY));
        }
        if negative && !self.rest.starts_with(|first: char| first.is_ascii_digit()) {
            return match self.value()? {
                Value::Float(number) => Ok(Value::Float(-number)),
                Value::Int(number) => Ok(Value::Int(number.checked_neg().ok_or("the number is too large")?)),
                _ => Err("a `-` before something that is no number".into()),
            };
        }
        let exponent = |at: usize| matches!(self.rest.as_bytes().get(at.wrapping_sub(1)), Some(b'e' | b'E'));
        let hexadecimal = self.rest.starts_with("0x");
        let length = self
            .rest
            .char_indices()
            .find(|&(at, letter)| {
                let sign = matches!(letter, '+' | '-') && !hexadecimal && exponent(at);
                let point = letter == '.' && self.rest[at + 1..].starts_with(|next: char| next.is_ascii_digit());
                let last_point =
                    letter == '.' && !self.rest[at + 1..].starts_with(|next: char| next.is_alphabetic() || next == '.');
                !(sign || point || last_point || letter == '_' || letter.is_ascii_alphanumeric())
            })
            .map_or(self.rest.len(), |(at, _)| at);
        let (written, rest) = self.rest.split_at(length);
        let plain = written.replace('_', "");
        let (digits, float_type) = without_type(&plain);
        let whole = match digits.get(..2) {
            Some("0x") => i128::from_str_radix(&digits[2..], 16).ok(),
            Some("0b") => i128::from_str_radix(&digits[2..], 2).ok(),
            Some("0o") => i128::from_str_radix(&digits[2..], 8).ok(),
            _ => digits.parse().ok(),
        };
        let value = match (whole.filter(|_| !float_type), digits.parse::<f64>()) {
            (Some(whole), _) => Value::Int(if negative { -whole } else { whole }),
            (None, Ok(float)) if float_type || digits.contains(['.', 'e', 'E']) => {
                Value::Float(if negative { -float } else { float })
            }
            _ => return Err(format!("`{}` is no number that cases can speak of", self.rest)),
        };
        self.rest = rest.trim_start();
        Ok(value)
    }

    /// Something that begins with a name: a word, a path, a call, a struct.
    fn named(&mut self) -> Result<Value, String> {
        let length = self
            .rest
            .find(|letter: char| !(letter == '_' || letter == ':' || letter.is_alphanumeric()))
            .unwrap_or(self.rest.len());
        // A `:` that is not part of `::` ends the name (keys of a struct as `{:?}` shows them).
        let path = &self.rest[..length];
        let path = path.strip_suffix(':').filter(|rest| !rest.ends_with(':')).unwrap_or(path);
        self.rest = self.rest[path.len()..].trim_start();
        if let Some(value) = constant(path) {
            return Ok(value);
        }
        let name = path.rsplit("::").next().unwrap_or(path);
        if self.takes("(") {
            let (mut items, _) = self.items(")")?;
            let holder = path.rsplit("::").nth(1).unwrap_or_default();
            return Ok(match (holder, name, items.len()) {
                ("String" | "Vec" | "VecDeque" | "Box" | "Rc" | "Arc", "from" | "new", 1) => items.remove(0),
                ("String", "new", 0) => Value::Text(String::new()),
                ("Vec" | "VecDeque", "new", 0) => Value::List(vec![]),
                ("HashMap" | "BTreeMap", "new", 0) => Value::Map(vec![]),
                ("HashSet" | "BTreeSet", "new", 0) => Value::Set(vec![]),
                ("HashMap" | "BTreeMap", "from", 1) => Value::Map(pairs(items.remove(0))?),
                ("HashSet" | "BTreeSet", "from", 1) => match items.remove(0) {
                    Value::List(items) => Value::Set(items),
                    _ => return Err("a set is made from an array".into()),
                },
                _ => Value::Named(name.to_owned(), items.into_iter().map(|item| (String::new(), item)).collect()),
            });
        }
        if self.takes("{") {
            return Ok(Value::Named(name.to_owned(), self.fields()?));
        }
        if path.is_empty() || name.starts_with(|first: char| first.is_lowercase()) {
            return Err(format!("`{path}` is a name, and only values can be compared"));
        }
        Ok(Value::Named(name.to_owned(), Vec::new()))
    }

    fn fields(&mut self) -> Result<Vec<(String, Value)>, String> {
        let mut fields = Vec::new();
        while !self.takes("}") {
            if !fields.is_empty() && !self.takes(",") {
                return Err(format!("a `,` or `}}` is missing before `{}`", self.rest));
            }
            if self.takes("}") {
                break;
            }
            let (name, rest) = self.rest.split_once(':').ok_or("a field has no value")?;
            self.rest = rest.trim_start();
            fields.push((name.trim().to_owned(), self.value()?));
        }
        fields.sort_by(|a, b| a.0.cmp(&b.0));
        Ok(fields)
    }
}

fn pairs(list: Value) -> Result<Vec<(Value, Value)>, String> {
    let Value::List(items) = list else { return Err("a map is made from an array of pairs".into()) };
    items
        .into_iter()
        .map(|item| match item {
            Value::Tuple(mut pair) if pair.len() == 2 => {
                let value = pair.remove(1);
                Ok((pair.remove(0), value))
            }
            _ => Err("a map is made from an array of pairs".to_owned()),
        })
        .collect()
}

/// A number without the type at its end, and whether that is a float's.
fn without_type(digits: &str) -> (&str, bool) {
    const WHOLE: [&str; 12] = ["i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize"];
    for name in ["f32", "f64"] {
        if let Some(rest) = digits.strip_suffix(name).filter(|_| !digits.starts_with("0x")) {
            return (rest, true);
        }
    }
    (WHOLE.iter().find_map(|name| digits.strip_suffix(name)).unwrap_or(digits), false)
}

/// Words and constants of the language.
fn constant(path: &str) -> Option<Value> {
    let of = |low: i128, high: i128| match path.rsplit("::").next() {
        Some("MIN") => Some(Value::Int(low)),
        Some("MAX") => Some(Value::Int(high)),
        _ => None,
    };
    match path {
        "true" => return Some(Value::Bool(true)),
        "false" => return Some(Value::Bool(false)),
        "inf" | "f64::INFINITY" | "f32::INFINITY" => return Some(Value::Float(f64::INFINITY)),
        "f64::NEG_INFINITY" | "f32::NEG_INFINITY" => return Some(Value::Float(f64::NEG_INFINITY)),
        "NaN" | "f64::NAN" | "f32::NAN" => return Some(Value::Float(f64::NAN)),
        _ => {}
    }
    match path.split("::").next()? {
        "i8" => of(i8::MIN.into(), i8::MAX.into()),
        "i16" => of(i16::MIN.into(), i16::MAX.into()),
        "i32" => of(i32::MIN.into(), i32::MAX.into()),
        "i64" | "isize" => of(i64::MIN.into(), i64::MAX.into()),
        "i128" => of(i128::MIN, i128::MAX),
        "u8" => of(0, u8::MAX.into()),
        "u16" => of(0, u16::MAX.into()),
        "u32" => of(0, u32::MAX.into()),
        "u64" | "usize" => of(0, u64::MAX.into()),
        _ => None,
    }
}

/// A value as Rust would write it.
pub(super) fn show(value: &Value) -> String {
    let list = |items: &[Value]| items.iter().map(show).collect::<Vec<_>>().join(", ");
    match value {
        Value::Nothing => "()".into(),
        Value::Bool(yes) => yes.to_string(),
        Value::Int(number) => number.to_string(),
        Value::Big(hex) => format!("0x{hex}"),
        Value::Float(number) => format!("{number:?}"),
        Value::Text(text) => format!("{text:?}"),
        Value::Char(letter) => format!("{letter:?}"),
        Value::Bytes(bytes) => format!("{bytes:?}"),
        Value::List(items) => format!("[{}]", list(items)),
        Value::Tuple(items) if items.len() == 1 => format!("({},)", list(items)),
        Value::Tuple(items) => format!("({})", list(items)),
        Value::Set(items) => {
            let mut items: Vec<_> = items.iter().map(show).collect();
            items.sort();
            format!("{{{}}}", items.join(", "))
        }
        Value::Map(pairs) => {
            let mut pairs: Vec<_> = pairs.iter().map(|(k, v)| format!("{}: {}", show(k), show(v))).collect();
            pairs.sort();
            format!("{{{}}}", pairs.join(", "))
        }
        Value::Named(name, fields) if fields.is_empty() => name.clone(),
        Value::Named(name, fields) if fields[0].0.is_empty() => {
            format!("{name}({})", fields.iter().map(|field| show(&field.1)).collect::<Vec<_>>().join(", "))
        }
        Value::Named(name, fields) => {
            let fields: Vec<_> = fields.iter().map(|(name, value)| format!("{name}: {}", show(value))).collect();
            format!("{name} {{ {} }}", fields.join(", "))
        }
        Value::Opaque(text) => text.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_and_debug_texts_are_read_alike() {
        let table = [
            ("90", "90"),
            ("90_u32", "90"),
            ("-1i64", "-1"),
            ("3.5", "3.5"),
            ("4.0", "4.0"),
            ("2f64", "2.0"),
            ("1e-7", "1e-7"),
            ("u32::MAX", "4294967295"),
            ("-f64::INFINITY", "-inf"),
            ("-inf", "-inf"),
            ("true", "true"),
            ("\"a\\tb\\u{e9}\"", "\"a\\tbé\""),
            ("r#\"say \"hi\"\"#", "\"say \\\"hi\\\"\""),
            ("'c'", "'c'"),
            ("'\\''", "'\\''"),
            ("()", "()"),
            ("(1, \"a\")", "(1, \"a\")"),
            ("vec![1, 2]", "[1, 2]"),
            ("[1, 2,]", "[1, 2]"),
            ("&[\"a\"]", "[\"a\"]"),
            ("Some(3)", "Some(3)"),
            ("None", "None"),
            ("Ok::<(), ()>", ""),
            ("Level::Crit", "Crit"),
            ("Reading { cpu: 3, host: \"a\".to_string() }", "Reading { cpu: 3, host: \"a\" }"),
            ("String::from(\"x\")", "\"x\""),
            ("HashMap::from([(\"b\", 1), (\"a\", 2)])", "{\"a\": 2, \"b\": 1}"),
            ("{\"a\": 2, \"b\": 1}", "{\"a\": 2, \"b\": 1}"),
            ("Err(\"no\".into())", "Err(\"no\")"),
        ];
        for (text, shown) in table {
            if shown.is_empty() {
                assert!(parse(text).is_err(), "{text}");
            } else {
                assert_eq!(parse(text).map(|value| show(&value)), Ok(shown.to_owned()), "{text}");
            }
        }
    }

    #[test]
    fn other_texts_are_no_literals() {
        for text in ["", "cpu", "\"open", "[1", "1 + 1", "x.len()", "'ab'", "level(3)x"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_of_a_program_is_too_odd(text in r#"([-&'"\\\[\](){},:.#r0-9a-z _é🙂]|Some|vec!\[|::MIN|0x|\\u\{|i128){0,12}"#) {
            let value = from_debug(&text);
            let _ = show(&value);
        }
    }
}
