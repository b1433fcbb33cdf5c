//! Where a link of a page leads.

use super::{go_to, reader};
use crate::app::screen::exercise::open_again;
use crate::app::{Effect, Model, open_exercise, open_lesson};
use crate::course::{Course, ExerciseId};
use crate::markdown;
use crate::markdown::document::BlockKind;

pub(super) fn follow(model: &mut Model, target: &str) -> Vec<Effect> {
    let Some(path) = reader(model).map(|reader| reader.path.clone()) else { return Vec::new() };
    match destination(&path, target) {
        Destination::Here(address) => {
            go_to(model, Some(&address));
            Vec::new()
        }
        Destination::Exercise(id) if reader(model).is_some_and(|reader| reader.review.is_some()) => {
            open_again(model, &id)
        }
        Destination::Exercise(id) => open_exercise(model, &id),
        Destination::Lesson(path, address) => open_lesson(model, &path, address.as_deref()),
        Destination::Elsewhere => {
            model.say(format!("{target}: copied, open it in a browser"));
            vec![Effect::Copy(target.into())]
        }
    }
}

/// Where a link of a page leads.
#[derive(Debug, PartialEq, Eq)]
enum Destination {
    Here(String),
    Exercise(ExerciseId),
    Lesson(String, Option<String>),
    Elsewhere,
}

fn destination(page: &str, target: &str) -> Destination {
    if let Some(address) = target.strip_prefix('#') {
        return Destination::Here(address.into());
    }
    if target.contains("://") {
        return Destination::Elsewhere;
    }
    let (file, address) = target.split_once('#').map_or((target, None), |(file, address)| (file, Some(address)));
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in file.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop();
            }
            other => parts.push(other),
        }
    }
    let path = parts.join("/");
    let exercise = path.strip_prefix("exercises/").and_then(|rest| rest.strip_suffix("/task.md"));
    match exercise.and_then(|id| id.parse().ok()) {
        Some(id) => Destination::Exercise(id),
        None => Destination::Lesson(path, address.map(str::to_owned)),
    }
}

/// Whether a link of a page leads to something in the course, or out of it.
pub fn leads_somewhere(course: &Course, page: &str, target: &str) -> bool {
    match destination(page, target) {
        Destination::Here(address) => has_address(course, page, &address),
        Destination::Exercise(id) => course.exercise(&id).is_some(),
        Destination::Lesson(path, None) => course.lesson(&path).is_some(),
        Destination::Lesson(path, Some(address)) => has_address(course, &path, &address),
        Destination::Elsewhere => true,
    }
}

fn has_address(course: &Course, page: &str, address: &str) -> bool {
    let document = course.lesson(page).map(|(_, _, lesson)| markdown::parse(&lesson.text)).unwrap_or_default();
    document.blocks.iter().any(|block| matches!(&block.kind, BlockKind::Heading(_, _, name) if name == address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_where_they_say() {
        let page = "lessons/python/1-if.md";
        let exercise = "../../exercises/python/if/three-levels/task.md";
        assert_eq!(destination(page, exercise), Destination::Exercise("python/if/three-levels".parse().unwrap()));
        assert_eq!(destination(page, "#14-the-ladder"), Destination::Here("14-the-ladder".into()));
        assert_eq!(
            destination(page, "0-warm-up.md#names"),
            Destination::Lesson("lessons/python/0-warm-up.md".into(), Some("names".into()))
        );
        assert_eq!(destination(page, "https://example.org"), Destination::Elsewhere);
    }
}
