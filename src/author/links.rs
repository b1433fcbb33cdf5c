//! Links of pages lead somewhere, and exercises name sections that exist.

use super::finding::Finding;
use super::lines;
use crate::app::screen::reader::leads_somewhere;
use crate::course::{Chapter, Course, Exercise, Lesson, Source};
use crate::markdown;
use crate::markdown::document::{BlockKind, Document};
use crate::markdown::{Glyphs, Reading, Setting};

/// The links of a page.
pub(super) fn page(course: &Course, page: &Lesson, document: &Document) -> Vec<Finding> {
    let open = Reading { open: true, ..Reading::default() };
    let laid_out = markdown::layout(document, &open, Setting { width: 80, glyphs: Glyphs::Unicode });
    let dead = laid_out.links.iter().filter(|link| !leads_somewhere(course, &page.path, &link.target));
    dead.map(|link| {
        let line = lines::line_with(&page.text, &format!("]({})", link.target));
        let what = format!("the link to {} leads nowhere", link.target);
        let advice = "a link leads to a section (#address), a page of lessons/, or the task.md of a listed exercise";
        Finding::fault(&page.path, line, "link", &what, advice)
    })
    .collect()
}

/// The section that an exercise names.
pub(super) fn section(source: &dyn Source, chapter: &Chapter, exercise: &Exercise) -> Option<Finding> {
    let pages = chapter.warm_up.iter().chain([&chapter.page]);
    if exercise.section.is_empty() || pages.map(|page| addresses(&page.text)).any(|all| all.contains(&exercise.section))
    {
        return None;
    }
    let toml = lines::manifest(exercise);
    let line = lines::find(source, &toml, "section = ");
    let what = format!("{} has no section `{}`", chapter.page.path, exercise.section);
    Some(Finding::fault(
        &toml,
        line,
        "section",
        &what,
        "write the address of a heading: `## 1.4 The ladder` is 14-the-ladder",
    ))
}

/// The addresses of a page's headings.
fn addresses(text: &str) -> Vec<String> {
    let blocks = markdown::parse(text).blocks.into_iter();
    blocks
        .filter_map(|block| match block.kind {
            BlockKind::Heading(_, _, address) => Some(address),
            _ => None,
        })
        .collect()
}
