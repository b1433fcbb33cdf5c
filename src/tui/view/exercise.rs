//! An exercise: task, answer and verdict. Side by side where there is room, else one above the other; which panel is
//! where, `app` decides.

use super::{Canvas, Extras, page_area};
use crate::app::screen::exercise::{Area, Panel, rule_rows};
use crate::app::{Exercise, Model};
use crate::markdown::page::Page;
use crate::tui::editor;
use crate::tui::paint::{self, Links, Sight};
use crate::tui::theme::Tone;
use ratatui::layout::{Position, Rect};

pub(super) fn draw(
    model: &Model,
    exercise: &Exercise,
    extras: Extras<'_>,
    canvas: &mut Canvas<'_>,
    screen: Rect,
) -> Option<Position> {
    let areas = exercise.areas((screen.width, screen.height));
    let place =
        |area: Area| Rect { x: screen.x + area.x, y: screen.y + area.y, width: area.width, height: area.height };
    let (task, report) = (place(areas.task), place(areas.report));
    draw_page(&exercise.task, exercise.task_top, extras.links, canvas, task);
    draw_report(exercise, rule_rows((screen.width, screen.height)), extras.links, canvas, report);
    let mut file = place(areas.file);
    if areas.task.height > 0 && areas.file.y > areas.task.y {
        canvas.rule(Rect { height: 1, ..file });
        file = Rect { y: file.y + 1, height: file.height.saturating_sub(1), ..file };
    }
    draw_file(model, exercise, extras, canvas, file)
}

fn draw_page(page: &Page, top: usize, links: Links, canvas: &mut Canvas<'_>, area: Rect) {
    if area.height > 0 {
        let sight = Sight { top, link: None, part: None, found: &[], at: 0, links };
        paint::page(page, sight, page_area(page, area), canvas.buffer, canvas.look);
    }
}

fn draw_report(exercise: &Exercise, rule: u16, links: Links, canvas: &mut Canvas<'_>, area: Rect) {
    if area.height == 0 || exercise.report.lines.is_empty() {
        return;
    }
    if rule > 0 {
        canvas.rule(Rect { height: rule, ..area });
    }
    let area = Rect { y: area.y + rule, height: area.height - rule, ..area };
    draw_page(&exercise.report, exercise.report_top, links, canvas, area);
}

fn draw_file(
    model: &Model,
    exercise: &Exercise,
    extras: Extras<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
) -> Option<Position> {
    if area.height == 0 {
        return None;
    }
    let beside_task = area.x > 0;
    let area = if beside_task {
        let sign = canvas.sign("│", "|");
        for row in super::rows_of(area) {
            canvas.text(Rect { width: 1, ..row }, sign, Tone::Frame);
        }
        Rect { x: area.x + 1, width: area.width - 1, ..area }
    } else {
        area
    };
    if let Some(editor) = extras.editor {
        return editor.paint(area, canvas.buffer, canvas.look);
    }
    if let Some(trouble) = &exercise.trouble {
        let room = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
        let rows = crate::markdown::wrap(
            &[crate::markdown::page::Span { text: trouble.clone(), ..Default::default() }],
            room.width.into(),
        );
        for (row, spans) in super::rows_of(room).zip(rows) {
            let text: String = spans.iter().map(|span| span.text.as_str()).collect();
            canvas.text(row, &text, Tone::Wrong);
        }
        return None;
    }
    let Some(text) = &exercise.text else {
        let room = Rect { x: area.x + 2, width: area.width.saturating_sub(2), ..area };
        canvas.text(room, "the file is being read", Tone::Dim);
        return None;
    };
    if text.is_empty() {
        let room = Rect { x: area.x + 2, width: area.width.saturating_sub(2), ..area };
        canvas.text(room, "no answer yet: i begins one", Tone::Dim);
        return None;
    }
    let language = model.course.track(&exercise.id.track).map_or("", |track| track.language.as_str());
    if let Some(puzzle) = &exercise.arranging {
        super::arrange::draw(puzzle, language, canvas, area);
        return None;
    }
    let language = if exercise.path.is_empty() { "" } else { language };
    let top = if exercise.panel == Panel::File || beside_task { exercise.file_top } else { 0 };
    editor::paint_code(language, text, top, area, canvas.buffer, canvas.look);
    None
}
