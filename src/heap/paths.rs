//! Who keeps an object alive: the shortest way to it from a module, a running function or a class, written as a program
//! would write it.
//!
//! What does not belong here: which objects are worth a path (`views`).

use super::references::Link;
use super::types::Kind;
use super::walk::Graph;
use serde::{Serialize, Serializer};
use std::collections::VecDeque;
use std::fmt;

/// The way to an object: `agent.checks.Cpu.history`, or `Schedule.run().self.tasks[0].pending`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Path {
    /// Where it begins, then one step for each reference: `Schedule.run()`, `.self`, `.tasks`, `[0]`. Empty if the object
    /// hangs on nothing that has a name.
    pub steps: Vec<String>,
}

impl Path {
    /// The last attribute, key or variable on the way, without its dot: `tasks` of `run().self.tasks[0]`.
    pub fn name(&self) -> Option<&str> {
        let named = |step: &&String| step.starts_with('.') && step.len() > 1;
        self.steps.iter().rev().find(named).map(|step| &step[1..])
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.steps.is_empty() {
            return f.write_str("(nothing with a name leads here)");
        }
        self.steps.iter().try_for_each(|step| f.write_str(step))
    }
}

impl Serialize for Path {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// For each object the one before it on the shortest way.
#[derive(Debug)]
pub(super) struct Ways {
    before: Vec<u32>,
}

/// Reached from nowhere, or itself a beginning.
const NOWHERE: u32 = u32::MAX;
const BEGINNING: u32 = u32::MAX - 1;
/// A path that is longer says nothing to anybody.
const LONGEST: usize = 60;

impl Ways {
    /// From modules and running functions first; what is left over, from classes.
    pub(super) fn new(graph: &Graph) -> Self {
        let mut ways = Self { before: vec![NOWHERE; graph.objects.len()] };
        let numbers = || (0..graph.objects.len()).filter_map(|number| u32::try_from(number).ok());
        let mut modules: Vec<u32> = numbers().filter(|number| graph.kind(*number).kind == Kind::Module).collect();
        // The program's own names before those of the interpreter, which lead everywhere as well.
        let is_inner = |module: &u32| ["sys", "builtins", "gc"].contains(&graph.module_name(*module).as_str());
        modules.sort_by_cached_key(is_inner);
        let frames = graph.frames.iter().map(|(number, _)| *number);
        ways.follow(graph, modules.into_iter().chain(frames).collect());
        let classes = numbers().filter(|number| graph.kind(*number).kind == Kind::Type);
        ways.follow(graph, classes.collect());
        ways
    }

    fn follow(&mut self, graph: &Graph, beginnings: Vec<u32>) {
        let mut queue = VecDeque::with_capacity(beginnings.len());
        for number in beginnings {
            let before = &mut self.before[number as usize];
            if *before == NOWHERE {
                *before = BEGINNING;
                queue.push_back(number);
            }
        }
        while let Some(number) = queue.pop_front() {
            for target in graph.targets(number) {
                let before = &mut self.before[*target as usize];
                if *before == NOWHERE {
                    *before = number;
                    queue.push_back(*target);
                }
            }
        }
    }

    /// The path to an object.
    pub(super) fn path(&self, graph: &Graph, object: u32) -> Path {
        let mut chain = vec![object];
        let mut here = object;
        while chain.len() < LONGEST {
            match self.before[here as usize] {
                NOWHERE => return Path::default(),
                BEGINNING => break,
                before => {
                    here = before;
                    chain.push(before);
                }
            }
        }
        chain.reverse();
        let mut steps = vec![graph.beginning(chain[0])];
        let mut within_names = false;
        for pair in chain.windows(2) {
            let link = graph.link(pair[0], pair[1]);
            // `.__dict__["name"]` is what a program calls `.name`.
            match link {
                Some(Link::OwnDict | Link::Globals | Link::Names) if !within_names => within_names = true,
                Some(Link::Key(key)) if within_names && let Some(name) = graph.identifier(key) => {
                    steps.push(format!(".{name}"));
                    within_names = false;
                }
                other => {
                    if within_names {
                        steps.push(".__dict__".into());
                    }
                    within_names = false;
                    steps.push(other.map_or_else(|| " -> ".into(), |link| graph.step(pair[0], pair[1], link)));
                }
            }
        }
        if within_names {
            steps.push(".__dict__".into());
        }
        Path { steps }
    }
}

impl Graph {
    /// How a path begins.
    fn beginning(&self, object: u32) -> String {
        if let Some((_, name)) = self.frames.iter().find(|(number, _)| *number == object) {
            // The body of a module or class is no call.
            return if name.ends_with('>') { name.clone() } else { format!("{name}()") };
        }
        match self.kind(object).kind {
            Kind::Module => self.module_name(object),
            Kind::Type => format!("class {}", self.class_name(object)),
            _ => self.kind(object).name.clone(),
        }
    }

    /// `__name__` of a module.
    pub(super) fn module_name(&self, module: u32) -> String {
        let dict = self.reader.word(self.objects[module as usize].address + 16);
        let name = self.reader.dict_value(dict, "__name__").and_then(|name| self.reader.text(name));
        name.unwrap_or_else(|| "module".into())
    }

    /// The name of a type object.
    fn class_name(&self, object: u32) -> String {
        let address = self.objects[object as usize].address;
        let known = self.types.iter().find(|kind| kind.address == address).map(|kind| kind.name.clone());
        known.or_else(|| super::types::Type::read(&self.reader, address).map(|kind| kind.name)).unwrap_or_default()
    }

    /// How an object refers to another: the first way that says most.
    pub(super) fn link(&self, from: u32, to: u32) -> Option<Link> {
        let wanted = self.objects[to as usize].address;
        let mut found: Option<Link> = None;
        let address = self.objects[from as usize].address;
        self.reader.references(address, self.kind(from), &mut |link, target| {
            let better = found.is_none_or(|known| matches!(known, Link::Member | Link::Stack | Link::Field(_)));
            if target == wanted && better && (found.is_none() || !matches!(link, Link::Member | Link::Stack)) {
                found = Some(link);
            }
        });
        found
    }

    /// A key that may stand behind a dot.
    pub(super) fn identifier(&self, key: u64) -> Option<String> {
        let text = self.text_object(key)?;
        let is_name =
            text.chars().all(|c| c.is_alphanumeric() || c == '_') && !text.starts_with(|c: char| c.is_numeric());
        (is_name && !text.is_empty()).then_some(text)
    }

    /// The text of a str, and none of anything else.
    fn text_object(&self, address: u64) -> Option<String> {
        let kind = self.reader.word(address.checked_add(8)?);
        let is_text = self.types.iter().any(|known| known.address == kind && known.kind == Kind::Text);
        is_text.then(|| self.reader.text(address)).flatten()
    }

    /// A small whole number, as a key shows it.
    fn int_object(&self, address: u64) -> Option<String> {
        let kind = self.reader.word(address.checked_add(8)?);
        if !self.types.iter().any(|known| known.address == kind && known.kind == Kind::Int) {
            return None;
        }
        let size = self.reader.word(address + 16);
        let digit = self.reader.half(address + 24);
        // From 3.12 on the sign lies in the last two bits: 0 positive, 1 zero, 2 negative.
        let (digits, negative) = match self.reader.layout.minor {
            12.. => (if size & 3 == 1 { 0 } else { size >> 3 }, size & 3 == 2),
            _ => (size.cast_signed().unsigned_abs(), size.cast_signed() < 0),
        };
        match (digits, negative) {
            (0, _) => Some("0".into()),
            (1, false) => Some(digit.to_string()),
            (1, true) => Some(format!("-{digit}")),
            _ => None,
        }
    }

    /// One step of a path in words.
    pub(super) fn step(&self, from: u32, to: u32, link: Link) -> String {
        match link {
            Link::Key(key) => match (self.text_object(key), self.int_object(key)) {
                (Some(text), _) => format!("[{text:?}]"),
                (None, Some(number)) => format!("[{number}]"),
                (None, None) => "[…]".into(),
            },
            Link::Member => "{…}".into(),
            Link::Item(index) => format!("[{index}]"),
            Link::Attribute(name) => format!(".{}", self.reader.text(name).unwrap_or_default()),
            Link::OwnDict => ".__dict__".into(),
            Link::Globals => ".f_globals".into(),
            Link::Names => ".f_locals".into(),
            Link::Stack => ".<value at hand>".into(),
            Link::Local(code, slot) => {
                let names = self.reader.local_names(code);
                let name = names.get(slot as usize).filter(|name| !name.is_empty());
                name.map_or_else(|| format!(".<local {slot}>"), |name| format!(".{name}"))
            }
            Link::Field(offset) => self.field(from, to, offset),
        }
    }

    /// The name of a field: from the type's own table, else what Python programs call it.
    fn field(&self, from: u32, to: u32, offset: u64) -> String {
        let kind = self.kind(from);
        if let Some((_, name)) = kind.members.iter().find(|(at, _)| *at == offset) {
            return format!(".{name}");
        }
        let name = match (kind.name.as_str(), offset) {
            ("cell", 16) => "cell_contents",
            ("method" | "staticmethod" | "classmethod", 16) => "__func__",
            ("method", 24) => "__self__",
            ("generator" | "coroutine" | "async_generator", 16) if self.reader.layout.minor <= 10 => "gi_frame",
            ("list_iterator" | "tuple_iterator", 24) => "<list>",
            ("functools._lru_cache_wrapper", _) if self.kind(to).name == "dict" => "<cache>",
            _ => match kind.kind {
                Kind::Type => match offset {
                    256 => "__base__",
                    336 => "__bases__",
                    344 => "__mro__",
                    360 => "__subclasses__",
                    _ => return format!(".<field {offset}>"),
                },
                Kind::Weak => "__callback__",
                _ => return format!(".<field {offset}>"),
            },
        };
        format!(".{name}")
    }
}
