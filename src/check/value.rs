//! The values that cases speak of, whatever the language: what they are and when a learner would call two of them
//! equal. How they are written in a language belongs to `language`.

use crate::course::Sequence;
use serde_json::Value as Json;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// `None` in Python, `()` in Rust.
    Nothing,
    /// True or false.
    Bool(bool),
    /// A whole number.
    Int(i128),
    /// A whole number beyond that: sign and hexadecimal digits.
    Big(String),
    /// A float.
    Float(f64),
    /// Text.
    Text(String),
    /// A single letter, where the language has such a type.
    Char(char),
    /// Bytes.
    Bytes(Vec<u8>),
    /// A list, an array, a slice.
    List(Vec<Value>),
    /// A tuple.
    Tuple(Vec<Value>),
    /// A set; order does not matter.
    Set(Vec<Value>),
    /// A dict or map; order does not matter.
    Map(Vec<(Value, Value)>),
    /// A named value: `Some(3)`, `Level::Crit`, `Reading { cpu: 3 }`. Fields without a name have an empty one.
    Named(String, Vec<(String, Value)>),
    /// Anything else; only its class is known. Never equal to anything.
    Opaque(String),
}

/// Relative difference below which two floats are the same.
const CLOSE: f64 = 1e-9;

/// The deepest nesting that is read.
const DEPTH: usize = 60;

impl Value {
    /// Whether a learner would call the two equal.
    pub fn same(&self, other: &Self, sequence: Sequence) -> bool {
        let all = |a: &[Self], b: &[Self]| a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.same(b, sequence));
        match (self, other) {
            (Self::Nothing, Self::Nothing) => true,
            (Self::Bool(a), Self::Bool(b)) => a == b,
            (Self::Int(a), Self::Int(b)) => a == b,
            (Self::Float(a), Self::Float(b)) => close(*a, *b),
            (Self::Int(a), Self::Float(b)) | (Self::Float(b), Self::Int(a)) => close(wide(*a), *b),
            (Self::Text(a), Self::Text(b)) | (Self::Big(a), Self::Big(b)) => a == b,
            (Self::Char(a), Self::Char(b)) => a == b,
            (Self::Bytes(a), Self::Bytes(b)) => a == b,
            (Self::List(a), Self::List(b)) | (Self::Tuple(a), Self::Tuple(b)) => all(a, b),
            (Self::List(a), Self::Tuple(b)) | (Self::Tuple(a), Self::List(b)) => sequence == Sequence::Any && all(a, b),
            (Self::Set(a), Self::Set(b)) => matches_all(a, b, |a, b| a.same(b, sequence)),
            (Self::Map(a), Self::Map(b)) => {
                matches_all(a, b, |(k, v), (l, w)| k.same(l, sequence) && v.same(w, sequence))
            }
            (Self::Named(a, x), Self::Named(b, y)) => {
                a == b && x.len() == y.len() && x.iter().zip(y).all(|(x, y)| x.0 == y.0 && x.1.same(&y.1, sequence))
            }
            _ => false,
        }
    }

    /// Reads the canonical form that a courier sends: `["i","-1f"]`, `["l",[...]]`.
    pub fn from_canonical(json: &Json) -> Option<Self> {
        Self::canonical(json, 0)
    }

    fn canonical(json: &Json, depth: usize) -> Option<Self> {
        let parts = json.as_array()?;
        let tag = parts.first()?.as_str()?;
        let one = || parts.get(1).filter(|_| parts.len() == 2);
        if depth > DEPTH {
            return None;
        }
        let items =
            || one()?.as_array()?.iter().map(|item| Self::canonical(item, depth + 1)).collect::<Option<Vec<_>>>();
        Some(match tag {
            "n" if parts.len() == 1 => Self::Nothing,
            "b" => Self::Bool(one()?.as_bool()?),
            "i" => whole(one()?.as_str()?)?,
            "f" => Self::Float(float(one()?.as_str()?)?),
            "s" => Self::Text(one()?.as_str()?.to_owned()),
            "y" => Self::Bytes(bytes(one()?.as_str()?)?),
            "l" => Self::List(items()?),
            "t" => Self::Tuple(items()?),
            "S" | "F" => Self::Set(items()?),
            "d" => Self::Map(
                one()?
                    .as_array()?
                    .iter()
                    .map(|pair| match pair.as_array()?.as_slice() {
                        [key, value] => Some((Self::canonical(key, depth + 1)?, Self::canonical(value, depth + 1)?)),
                        _ => None,
                    })
                    .collect::<Option<Vec<_>>>()?,
            ),
            "o" => Self::Opaque(one()?.as_str()?.to_owned()),
            _ => return None,
        })
    }
}

#[expect(clippy::cast_precision_loss, reason = "a float is compared with the nearest float of the whole number")]
fn wide(number: i128) -> f64 {
    number as f64
}

fn close(a: f64, b: f64) -> bool {
    let same = a.to_bits() == b.to_bits() || (a.is_nan() && b.is_nan());
    same || (a.is_finite() && b.is_finite() && (a - b).abs() <= CLOSE * a.abs().max(b.abs()))
}

/// Whether each of `a` has a partner of its own in `b`.
fn matches_all<T>(a: &[T], b: &[T], same: impl Fn(&T, &T) -> bool) -> bool {
    let mut free: Vec<&T> = b.iter().collect();
    a.len() == b.len()
        && a.iter().all(|item| {
            let place = free.iter().position(|other| same(item, other));
            place.map(|place| free.swap_remove(place)).is_some()
        })
}

/// A whole number from sign and hexadecimal digits.
fn whole(hex: &str) -> Option<Value> {
    let digits = hex.strip_prefix('-').unwrap_or(hex);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    Some(i128::from_str_radix(hex, 16).map_or_else(|_| Value::Big(hex.to_owned()), Value::Int))
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok()).collect()
}

/// A float as Python's `float.hex` writes it: `0x1.8p+0`, `-0x0.0p+0`, `inf`, `nan`.
fn float(text: &str) -> Option<f64> {
    let (sign, rest) = text.strip_prefix('-').map_or((1.0, text), |rest| (-1.0, rest));
    match rest {
        "inf" => return Some(sign * f64::INFINITY),
        "nan" => return Some(f64::NAN),
        _ => {}
    }
    let (digits, exponent) = rest.strip_prefix("0x")?.split_once('p')?;
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let exponent: i32 = exponent.parse().ok()?;
    let mut mantissa = 0u64;
    for digit in whole.chars().chain(part.chars()) {
        mantissa = mantissa.checked_mul(16)? | u64::from(digit.to_digit(16)?);
    }
    let shift = exponent.checked_sub(i32::try_from(part.len()).ok()?.checked_mul(4)?)?;
    // Two steps, so that neither leaves the range of exponents for a number that is itself within it.
    let half = shift / 2;
    Some(sign * exact(mantissa) * 2f64.powi(half) * 2f64.powi(shift - half))
}

#[expect(clippy::cast_precision_loss, reason = "the mantissa of a float has 53 bits")]
fn exact(mantissa: u64) -> f64 {
    mantissa as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Option<Value> {
        Value::from_canonical(&serde_json::from_str(json).unwrap())
    }

    #[test]
    fn the_canonical_form_is_read() {
        let table = [
            (r#"["n"]"#, Value::Nothing),
            (r#"["b",true]"#, Value::Bool(true)),
            (r#"["i","-1f"]"#, Value::Int(-31)),
            (r#"["f","0x1.8000000000000p+0"]"#, Value::Float(1.5)),
            (r#"["f","-0x1.999999999999ap-4"]"#, Value::Float(-0.1)),
            (r#"["f","0x0.0000000000001p-1022"]"#, Value::Float(5e-324)),
            (r#"["f","0x1.fffffffffffffp+1023"]"#, Value::Float(f64::MAX)),
            (r#"["s","ok"]"#, Value::Text("ok".into())),
            (r#"["y","00ff"]"#, Value::Bytes(vec![0, 255])),
            (r#"["l",[["i","1"],["n"]]]"#, Value::List(vec![Value::Int(1), Value::Nothing])),
            (r#"["d",[[["s","a"],["i","2"]]]]"#, Value::Map(vec![(Value::Text("a".into()), Value::Int(2))])),
        ];
        for (json, value) in table {
            assert_eq!(read(json), Some(value), "{json}");
        }
    }

    #[test]
    fn other_lines_are_no_values() {
        for json in [r#"["i","x"]"#, r#"["i",3]"#, r#"["z"]"#, r#"["n",1]"#, "[]", "3", r#"["y","0g"]"#, r#"["l",3]"#] {
            assert_eq!(read(json), None, "{json}");
        }
    }

    #[test]
    fn values_compare_as_a_learner_would() {
        use Value::{Bool, Float, Int, List, Nothing, Set, Text, Tuple};
        let same = |a: &Value, b: &Value| a.same(b, Sequence::Exact);
        assert!(same(&Int(3), &Float(3.0)));
        assert!(same(&Float(0.1 + 0.2), &Float(0.3)));
        assert!(!same(&Float(89.99), &Float(90.0)));
        assert!(!same(&Bool(true), &Int(1)));
        assert!(!same(&Text("1".into()), &Int(1)));
        assert!(!same(&Nothing, &Int(0)));
        assert!(same(&Set(vec![Int(1), Int(2)]), &Set(vec![Int(2), Int(1)])));
        assert!(!same(&List(vec![Int(1), Int(2)]), &List(vec![Int(2), Int(1)])));
        assert!(!same(&List(vec![Int(1)]), &Tuple(vec![Int(1)])));
        assert!(List(vec![Int(1)]).same(&Tuple(vec![Int(1)]), Sequence::Any));
        assert!(!same(&Value::Opaque("x".into()), &Value::Opaque("x".into())));
    }
}
