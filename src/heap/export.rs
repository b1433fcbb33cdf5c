//! Every object as one line of JSON, in the form that meliae's scanner writes and its loader reads: address, type, size,
//! length, the beginning of a text, and the addresses referred to.
//!
//! What does not belong here: the file (`host`).

use super::Look;
use super::types::Kind;
use std::io::{self, Write};

/// Letters of a text that are kept.
const KEPT: usize = 100;

impl Look {
    /// Writes all objects. Says how many lines.
    ///
    /// # Errors
    /// As `out` gives them.
    pub fn export(&self, out: &mut impl Write) -> io::Result<usize> {
        let mut lines = 0;
        for number in 0..u32::try_from(self.graph.objects.len()).unwrap_or(u32::MAX) {
            let kind = self.graph.kind(number);
            if kind.address == 0 {
                continue;
            }
            let address = self.graph.objects[number as usize].address;
            // The loader ends a type's name at the first quote, and takes no escapes in it.
            let whole = |c: char| if matches!(c, '"' | '\\') || c.is_control() { '?' } else { c };
            let name: String = kind.name.chars().map(whole).collect();
            write!(out, "{{\"address\": {address}, \"type\": \"{name}\", \"size\": {}", self.graph.size(number))?;
            let counted = matches!(kind.kind, Kind::Text | Kind::Bytes | Kind::Tuple);
            let length = if counted { Some(self.graph.reader.word(address + 16)) } else { self.graph.length(number) };
            if let Some(length) = length {
                write!(out, ", \"len\": {length}")?;
            }
            if kind.kind == Kind::Text
                && let Some(text) = self.graph.reader.text(address)
            {
                // The loader knows no escapes beyond the simplest.
                let plain = |c: char| if c.is_ascii() && !c.is_ascii_control() { c } else { '?' };
                let text: String = text.chars().take(KEPT).map(plain).collect();
                write!(out, ", \"value\": {}", serde_json::to_string(&text).map_err(io::Error::from)?)?;
            }
            out.write_all(b", \"refs\": [")?;
            for (index, target) in self.graph.targets(number).iter().enumerate() {
                let comma = if index == 0 { "" } else { ", " };
                write!(out, "{comma}{}", self.graph.objects[*target as usize].address)?;
            }
            out.write_all(b"]}\n")?;
            lines += 1;
        }
        Ok(lines)
    }
}
