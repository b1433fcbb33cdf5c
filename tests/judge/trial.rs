//! A folder of exercises that `LEARN_TRIAL` names: references pass, starters fail, wrong programs get their messages.

use super::common::{JUDGE, check};
use learn::check::lint;
use learn::course::{Course, Source, SourceError};
use learn::host::judge::Cancel;
use std::collections::BTreeMap;
use std::path::PathBuf;

struct Folder(PathBuf, BTreeMap<String, String>);

impl Source for Folder {
    fn read(&self, path: &str) -> Result<String, SourceError> {
        if let Some(text) = self.1.get(path) {
            return Ok(text.clone());
        }
        std::fs::read_to_string(self.0.join(path)).map_err(|_| SourceError::Missing(path.into()))
    }

    fn names(&self, folder: &str) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.join(folder)).into_iter().flatten().flatten();
        let mut names: Vec<_> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

#[test]
fn exercises_of_a_folder_hold() {
    let Some(root) = std::env::var_os("LEARN_TRIAL").map(PathBuf::from) else { return };
    let only = std::env::var("LEARN_TRIAL_ONLY").unwrap_or_default();
    assert!(root.join("exercises").is_dir(), "{} has no exercises", root.display());
    let mut faults = Vec::new();
    for track in ["python", "rust"] {
        let Ok(chapters) = std::fs::read_dir(root.join("exercises").join(track)) else { continue };
        let mut manifest =
            format!("format = 1\ntitle = \"t\"\n[[track]]\nid = \"{track}\"\ntitle = \"t\"\nlanguage = \"{track}\"\n");
        for chapter in chapters.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()) {
            let folder = root.join("exercises").join(track).join(&chapter);
            let slugs =
                std::fs::read_dir(folder).unwrap().flatten().filter(|e| e.path().join("exercise.toml").exists());
            let mut slugs: Vec<_> = slugs.map(|e| e.file_name().to_string_lossy().into_owned()).collect();
            slugs.sort();
            slugs.retain(|slug| slug.contains(&only));
            manifest = format!(
                "{manifest}[[track.chapter]]\nid = \"{chapter}\"\ntitle = \"t\"\nfile = \"1.md\"\nexercises = {slugs:?}\n"
            );
        }
        let given = [("lessons/course.toml".to_owned(), manifest), ("lessons/1.md".to_owned(), String::new())];
        match Course::open(&Folder(root.clone(), given.into())) {
            Ok(course) => course.exercises().for_each(|exercise| hold(exercise, &mut faults)),
            Err(complaints) => faults.extend(complaints.iter().map(ToString::to_string)),
        }
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

fn hold(exercise: &learn::course::Exercise, faults: &mut Vec<String>) {
    let id = &exercise.id;
    faults.extend(lint(exercise, &id.track).iter().map(ToString::to_string));
    if exercise.kind == "predict" {
        let ran = JUDGE.run(&id.track, &exercise.program, "", &Cancel::new()).unwrap();
        let answer = format!("{}{}", ran.stdout, ran.error);
        if !check(exercise, &answer).is_pass() {
            faults.push(format!("{id}: the output {answer:?} does not pass"));
        }
        for wrong in &exercise.wrong_answers {
            let verdict = check(exercise, &wrong.answer);
            if verdict.is_pass() || verdict.message.as_ref() != Some(&wrong.message) {
                faults.push(format!("{id}: {:?} gets {:?}", wrong.answer, verdict.message));
            }
        }
        return;
    }
    let right = [("solution", &exercise.solution)];
    let also = exercise.also.iter().map(|also| (also.name.as_str(), &also.text));
    for (name, text) in right.into_iter().chain(also) {
        let verdict = check(exercise, text);
        if !verdict.is_pass() {
            faults.push(format!("{id}: {name} does not pass: {verdict:#?}"));
        }
    }
    let starter = check(exercise, &exercise.starter);
    if starter.is_pass() {
        faults.push(format!("{id}: the starter passes"));
    }
    println!("{id}: starter: {:?} {:?} {:?}", starter.result, starter.mistake, starter.message);
    for wrong in &exercise.wrong {
        let verdict = check(exercise, &wrong.text);
        if verdict.is_pass() || verdict.mistake.as_ref() != Some(&wrong.id) {
            faults.push(format!("{id}: wrong/{} is taken for {:?} ({:?})", wrong.id, verdict.mistake, verdict.result));
        }
    }
}
