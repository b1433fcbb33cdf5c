//! One page for who reviews a course: what there is, which wrong ideas are met where, ties, survivors, reading grades.

use super::survey::Survey;
use super::{ideas, prose};
use crate::course::{Chapter, Course, Exercise, Source, Track};
use crate::markdown;
use std::fmt::Write as _;

/// The page, as markdown.
pub fn report(course: &Course, source: &dyn Source, survey: &Survey) -> String {
    let mut page = format!("# {}\n\n", course.title);
    let _ = writeln!(
        page,
        "{} exercises, {} pages, {} programs and answers tried. Cases notice {} of {} mutants.\n",
        survey.exercises, survey.pages, survey.programs, survey.killed, survey.mutants
    );
    page.push_str("## Chapters\n\n");
    page.push_str(
        "| chapter | sections | predictions | exercises | minutes | right answers | wrong answers | survivors |\n",
    );
    page.push_str("|---|---|---|---|---|---|---|---|\n");
    for (track, chapter) in chapters(course) {
        page.push_str(&counts(track, chapter));
    }
    met(course, source, &mut page);
    page.push_str("\n## Ties: wrong answers that do the same, told apart by their form\n\n");
    for (exercise, names) in &survey.ties {
        let _ = writeln!(page, "- {exercise}: {}", names.join(", "));
    }
    page.push_str("\n## Survivors: changes to a reference that no case can notice\n\n");
    for exercise in course.exercises() {
        for survivor in &exercise.survivors {
            let change = if survivor.change.is_empty() { "nothing" } else { &survivor.change };
            let _ =
                writeln!(page, "- {}: `{change}` for `{}`. {}", exercise.id, survivor.line, survivor.because.trim());
        }
    }
    page.push_str("\n## Reading grades\n\n| section | words | grade |\n|---|---|---|\n");
    for (track, chapter) in chapters(course) {
        for lesson in chapter.warm_up.iter().chain([&chapter.page]) {
            for (_, title, words, grade) in prose::grades(&markdown::parse(&lesson.text)) {
                let _ = writeln!(page, "| {} {title} | {words} | {grade:.1} |", track.id);
            }
        }
    }
    page
}

fn chapters(course: &Course) -> impl Iterator<Item = (&Track, &Chapter)> {
    course.tracks.iter().flat_map(|track| track.chapters.iter().map(move |chapter| (track, chapter)))
}

/// A line of the table of chapters.
fn counts(track: &Track, chapter: &Chapter) -> String {
    let documents: Vec<_> =
        chapter.warm_up.iter().chain([&chapter.page]).map(|page| markdown::parse(&page.text)).collect();
    let sections = documents.iter().map(|document| prose::grades(document).len()).sum::<usize>();
    let predictions = documents.iter().map(|document| document.predictions.len()).sum::<usize>();
    let sum = |of: &dyn Fn(&Exercise) -> usize| chapter.exercises.iter().map(of).sum::<usize>();
    let values = |exercise: &Exercise| exercise.questions.iter().map(|question| question.wrong.len()).sum::<usize>();
    format!(
        "| {}/{} | {sections} | {predictions} | {} | {} | {} | {} | {} |\n",
        track.id,
        chapter.id,
        chapter.exercises.len(),
        chapter.exercises.iter().map(|exercise| exercise.minutes).sum::<u32>(),
        sum(&|exercise| exercise.also.len() + usize::from(!exercise.solution.is_empty())),
        sum(&|exercise| exercise.wrong.len() + exercise.wrong_answers.len() + values(exercise)),
        sum(&|exercise| exercise.survivors.len()),
    )
}

fn met(course: &Course, source: &dyn Source, page: &mut String) {
    let Some(Ok(ideas)) = ideas::list(source) else { return };
    let predictions = ideas::predictions(course);
    page.push_str("\n## Wrong ideas\n\n| | idea | sections | predictions there | exercises |\n|---|---|---|---|---|\n");
    for (id, idea) in &ideas {
        let met = ideas::met(course, id, idea, &predictions);
        let (sections, exercises) = (idea.sections.join(", "), met.exercises.join(", "));
        let _ = writeln!(page, "| {id} | {} | {sections} | {} | {exercises} |", idea.idea, met.predictions);
    }
}
