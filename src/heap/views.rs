//! What is told about a look: sums by type, containers that grew since an earlier look, and who holds the objects of a type.
//!
//! What does not belong here: how it is written (`cli`, `plain`, `tui`).

use super::Look;
use super::paths::{Path, Ways};
use super::references::Link;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Serialize;
use std::cmp::Reverse;

/// All objects of one type.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// The type's name, with its module: `collections.deque`; builtins without.
    #[serde(rename = "type")]
    pub name: String,
    /// Objects.
    pub count: u64,
    /// Bytes of them, as `sys.getsizeof` counts.
    pub bytes: u64,
    /// Bytes of the largest.
    pub largest: u64,
    /// How many of them the collector tracks.
    pub tracked: u64,
}

/// How the objects of one type changed between two looks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The type's name.
    #[serde(rename = "type")]
    pub name: String,
    /// Objects more, or less.
    pub count: i64,
    /// Bytes more, or less.
    pub bytes: i64,
    /// Objects now.
    pub now: u64,
    /// Bytes now.
    pub bytes_now: u64,
}

/// The containers of a look with their lengths: enough to see later which grew.
#[derive(Debug, Clone, Default)]
pub struct Containers(FxHashMap<u64, (u64, u64)>);

/// A container that holds more than before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Grown {
    /// Its type.
    #[serde(rename = "type")]
    pub kind: String,
    /// How many things it held.
    pub before: u64,
    /// How many it holds now.
    pub after: u64,
    /// Its own bytes now, without what it holds.
    pub bytes: u64,
    /// How it is reached.
    pub path: Path,
    /// Where it lies.
    pub address: u64,
}

/// Objects of a type that are held in the same way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Holding {
    /// How many objects.
    pub objects: u64,
    /// How many holders; one, or many of the same type that hold few each.
    pub holders: u64,
    /// The holders' type.
    pub holder: String,
    /// How they hold: `[…]` for the items of a list, `.name` for an attribute.
    pub by: String,
    /// How the holder is reached, the largest of them if there are many.
    pub path: Path,
}

impl Containers {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Look {
    /// Sums by type, the most bytes first.
    pub fn types(&self) -> Vec<Row> {
        let mut rows: FxHashMap<&str, Row> = FxHashMap::default();
        for kind in self.graph.types.iter().filter(|kind| kind.count > 0) {
            let empty = || Row { name: kind.name.clone(), count: 0, bytes: 0, largest: 0, tracked: 0 };
            let row = rows.entry(&kind.name).or_insert_with(empty);
            row.count += kind.count;
            row.bytes += kind.bytes;
            row.largest = row.largest.max(kind.largest);
            row.tracked += kind.tracked;
        }
        let mut rows: Vec<Row> = rows.into_values().collect();
        rows.sort_by(|a, b| (Reverse((a.bytes, a.count)), &a.name).cmp(&(Reverse((b.bytes, b.count)), &b.name)));
        rows
    }

    /// Lengths of all containers, to compare a later look with.
    pub fn containers(&self) -> Containers {
        let lengths = self.numbers().filter_map(|number| {
            let object = self.graph.objects[number as usize];
            Some((object.address, (self.graph.kind(number).address, self.graph.length(number)?)))
        });
        Containers(lengths.collect())
    }

    /// Containers that hold more than in an earlier look, what grew most first, at most so many.
    pub fn grew(&self, earlier: &Containers, most: usize) -> Vec<Grown> {
        let mut grown: Vec<(u64, u64, u32)> = self
            .numbers()
            .filter_map(|number| {
                let after = self.graph.length(number)?;
                let (kind, before) = *earlier.0.get(&self.graph.objects[number as usize].address)?;
                // Another object may lie there by now.
                (kind == self.graph.kind(number).address && after > before).then(|| (after - before, before, number))
            })
            .collect();
        grown.sort_by_key(|(growth, _, number)| (Reverse(*growth), *number));
        grown.truncate(most);
        if grown.is_empty() {
            return Vec::new();
        }
        let tell = |(growth, before, number): (u64, u64, u32)| Grown {
            kind: self.graph.kind(number).name.clone(),
            before,
            after: before + growth,
            bytes: self.graph.size(number),
            path: self.ways().path(&self.graph, number),
            address: self.graph.objects[number as usize].address,
        };
        grown.into_iter().map(tell).collect()
    }

    /// Who holds the objects of a type, the holder of most first, at most so many. Empty if there is no such object.
    ///
    /// The name may be given without its module.
    pub fn holders(&self, name: &str, most: usize) -> Vec<Holding> {
        /// Whoever holds so many is told alone.
        const MANY: u64 = 10;
        let short = |full: &str| full == name || full.rsplit('.').next() == Some(name);
        let wanted: Vec<bool> = self.graph.types.iter().map(|kind| kind.address != 0 && short(&kind.name)).collect();
        let is_wanted = |number: u32| wanted[self.graph.objects[number as usize].kind as usize];
        let mut single: Vec<(u64, u32, u32)> = Vec::new();
        for number in self.numbers() {
            let held = self.graph.targets(number).iter().copied().filter(|target| is_wanted(*target));
            // What is held twice by the same is one object.
            let held: FxHashSet<u32> = held.collect();
            if let Some(first) = held.iter().min() {
                single.push((held.len() as u64, number, *first));
            }
        }
        single.sort_by_key(|(count, number, _)| (Reverse(*count), *number));
        let mut groups: FxHashMap<(u32, String), (FxHashSet<u32>, u64, u32)> = FxHashMap::default();
        let mut holdings: Vec<(u64, u64, u32, String)> = Vec::new();
        for (count, number, first) in single {
            if count >= MANY {
                // What is shown is cut off anyway; no name need be looked up for the rest.
                if holdings.len() < most {
                    holdings.push((count, 1, number, self.way_of_holding(number, first, count)));
                }
                continue;
            }
            let by = self.way_of_holding(number, first, count);
            let kind = self.graph.objects[number as usize].kind;
            let group = groups.entry((kind, by)).or_insert_with(|| (FxHashSet::default(), 0, number));
            group.0.extend(self.graph.targets(number).iter().copied().filter(|target| is_wanted(*target)));
            group.1 += 1;
        }
        let grouped = |((_, by), (held, holders, number)): ((u32, String), (FxHashSet<u32>, u64, u32))| {
            (held.len() as u64, holders, number, by)
        };
        holdings.extend(groups.into_iter().map(grouped));
        holdings.sort_by_key(|(objects, _, number, _)| (Reverse(*objects), *number));
        holdings.truncate(most);
        let tell = |(objects, holders, number, by): (u64, u64, u32, String)| Holding {
            objects,
            holders,
            holder: self.graph.kind(number).name.clone(),
            by,
            path: self.ways().path(&self.graph, number),
        };
        holdings.into_iter().map(tell).collect()
    }

    /// The link as it is for all `count` objects held in this way; one alone is named.
    fn way_of_holding(&self, holder: u32, held: u32, count: u64) -> String {
        match self.graph.link(holder, held) {
            Some(Link::Key(key))
                if count == 1
                    && let Some(name) = self.graph.identifier(key) =>
            {
                format!(".{name}")
            }
            Some(link) if count == 1 => self.graph.step(holder, held, link),
            Some(Link::Item(_) | Link::Key(_)) => "[…]".into(),
            Some(link) => self.graph.step(holder, held, link),
            None => String::new(),
        }
    }

    fn ways(&self) -> &Ways {
        self.ways.get_or_init(|| Ways::new(&self.graph))
    }

    fn numbers(&self) -> impl Iterator<Item = u32> + use<> {
        0..u32::try_from(self.graph.objects.len()).unwrap_or(u32::MAX)
    }
}

/// How the types changed from one table to a later one, the largest change in bytes first. What did not change is left out.
pub fn difference(before: &[Row], after: &[Row]) -> Vec<Change> {
    let mut changes: FxHashMap<&str, Change> = FxHashMap::default();
    let signed = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    for row in after {
        let change = Change {
            name: row.name.clone(),
            count: signed(row.count),
            bytes: signed(row.bytes),
            now: row.count,
            bytes_now: row.bytes,
        };
        changes.insert(&row.name, change);
    }
    for row in before {
        let gone = || Change { name: row.name.clone(), count: 0, bytes: 0, now: 0, bytes_now: 0 };
        let change = changes.entry(&row.name).or_insert_with(gone);
        change.count -= signed(row.count);
        change.bytes -= signed(row.bytes);
    }
    let mut changes: Vec<Change> = changes.into_values().filter(|c| c.count != 0 || c.bytes != 0).collect();
    changes.sort_by(|a, b| {
        (Reverse(a.bytes), Reverse(a.count), &a.name).cmp(&(Reverse(b.bytes), Reverse(b.count), &b.name))
    });
    changes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, count: u64, bytes: u64) -> Row {
        Row { name: name.into(), count, bytes, largest: 0, tracked: 0 }
    }

    #[test]
    fn the_difference_tells_what_came_and_went() {
        let before = [row("dict", 10, 640), row("list", 5, 280), row("str", 7, 400)];
        let after = [row("dict", 110, 7040), row("str", 7, 400), row("set", 1, 216)];
        let told: Vec<_> =
            difference(&before, &after).iter().map(|c| format!("{} {:+} {:+}", c.name, c.count, c.bytes)).collect();
        assert_eq!(told, ["dict +100 +6400", "set +1 +216", "list -5 -280"]);
    }
}
