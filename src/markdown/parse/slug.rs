//! The address of a heading, as forges make it: lower case, spaces to dashes, punctuation dropped.

use std::collections::{HashMap, HashSet};

/// The addresses given out so far: each is given once.
#[derive(Default)]
pub(super) struct Slugs {
    taken: HashSet<String>,
    next: HashMap<String, usize>,
}

impl Slugs {
    /// The address of a heading; a second heading of the same text gets `-1` behind it, the third `-2`.
    pub(super) fn address(&mut self, title: &str) -> String {
        let plain = slug(title);
        let mut address = plain.clone();
        while self.taken.contains(&address) {
            let count = self.next.entry(plain.clone()).or_insert(0);
            *count += 1;
            address = format!("{plain}-{count}");
        }
        self.taken.insert(address.clone());
        address
    }
}

fn slug(title: &str) -> String {
    let letters = title.trim().chars().flat_map(char::to_lowercase);
    letters
        .filter_map(|letter| match letter {
            ' ' => Some('-'),
            '-' | '_' => Some(letter),
            _ if letter.is_alphanumeric() => Some(letter),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_what_a_forge_makes_of_the_heading() {
        let mut slugs = Slugs::default();
        assert_eq!(slugs.address("1.4 The ladder"), "14-the-ladder");
        assert_eq!(slugs.address("`else`: what's left?"), "else-whats-left");
        assert_eq!(slugs.address("a  b_c-d"), "a--b_c-d");
        assert_eq!(slugs.address("Größe 漢字"), "größe-漢字");
    }

    #[test]
    fn the_same_heading_again_gets_a_number() {
        let mut slugs = Slugs::default();
        let all = ["Try", "Try", "Try-1", "Try"].map(|title| slugs.address(title));
        assert_eq!(all, ["try", "try-1", "try-1-1", "try-2"]);
    }
}
