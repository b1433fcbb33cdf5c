//! Numbers as people read them, the same on every screen and in every verdict.
//!
//! What does not belong here: how sizes, times and values of a language are written. They have their words where they
//! are told (`check`, `lab`, `app`).

use std::fmt::Display;

/// A whole number that is not negative, with commas between its thousands: `1,234,567`.
pub fn grouped(number: impl Display) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The same with its sign: `+5,760`, `-3`.
pub fn signed(number: i64) -> String {
    format!("{}{}", if number < 0 { '-' } else { '+' }, grouped(number.unsigned_abs()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        assert_eq!([0, 999, 1000, 6621, 1_234_567].map(grouped), ["0", "999", "1,000", "6,621", "1,234,567"]);
        assert_eq!([5760, -3, 0, -1200].map(signed), ["+5,760", "-3", "+0", "-1,200"]);
        assert_eq!(grouped(41_000.0_f64.round()), "41,000");
    }
}
