//! The desk with real files and a real interpreter.

use super::*;
use crate::app::Event;
use crate::course::small::Small;
use crate::progress;
use std::fs;
use std::path::Path;
use std::sync::mpsc::Receiver;
use std::time::Instant;

/// A learner's folder with a desk over it, and the answers.
struct Office {
    folder: tempfile::TempDir,
    desk: Option<Desk>,
    answers: Receiver<Event>,
}

const STARTER: &str = "cpu = 50\n";

fn course() -> Arc<Course> {
    let small = Small::new("# 1 Decide\n\n## S\n\nText.\n").exercise("first");
    Arc::new(small.with("exercises/python/if/first/starter.py", STARTER).open())
}

fn id() -> ExerciseId {
    "python/if/first".parse().unwrap()
}

#[derive(Clone, Copy)]
enum Folder {
    Made,
    NotYet,
}

impl Office {
    fn new(made: Folder) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("learn");
        let workspace = match made {
            Folder::Made => Some(Workspace::init(&root).unwrap()),
            Folder::NotYet => None,
        };
        let (send, answers) = mpsc::channel();
        let setup = Setup {
            course: course(),
            workspace,
            proposed: root,
            settings: SettingsFile::at(&folder.path().join("settings.toml")),
            judge: Arc::new(Judge::new()),
            lab: None,
        };
        let desk = Desk::open(setup, Arc::new(move |event| send.send(event).is_ok())).unwrap();
        Self { folder, desk: Some(desk), answers }
    }

    fn wish(&self, effect: Effect) {
        assert_eq!(self.desk.as_ref().unwrap().carry_out(effect), None);
    }

    fn answer(&self) -> Event {
        self.answers.recv_timeout(Duration::from_secs(20)).expect("an answer")
    }

    fn file(&self) -> std::path::PathBuf {
        self.folder.path().join("learn/python/if/first.py")
    }

    fn journal(&self) -> String {
        fs::read_to_string(self.folder.path().join("learn/.learn/journal.jsonl")).unwrap_or_default()
    }
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

#[test]
fn a_file_is_made_from_the_starter_and_written() {
    let office = Office::new(Folder::Made);
    office.wish(Effect::Load(id()));
    let Event::Loaded { text, path, .. } = office.answer() else { panic!("not loaded") };
    assert_eq!(text.unwrap(), STARTER);
    assert!(path.ends_with("first.py"), "{path}");
    office.wish(Effect::Write(id(), "cpu = 1\n".into()));
    let Event::Written { at, .. } = office.answer() else { panic!("not written") };
    assert_eq!(at.unwrap().len(), "14:03:22".len());
    assert_eq!(read(&office.file()), "cpu = 1\n");
}

#[test]
fn a_save_by_others_is_told_and_an_own_one_is_not() {
    let office = Office::new(Folder::Made);
    office.wish(Effect::Load(id()));
    office.answer();
    office.wish(Effect::Write(id(), "own\n".into()));
    office.answer();
    fs::write(office.file(), "theirs\n").unwrap();
    let Event::FileSaved { text, .. } = office.answer() else { panic!("not a save") };
    assert_eq!(text.unwrap(), "theirs\n");
}

#[test]
fn a_text_of_others_is_never_written_over() {
    let office = Office::new(Folder::Made);
    office.wish(Effect::Load(id()));
    office.answer();
    fs::write(office.file(), "theirs\n").unwrap();
    office.wish(Effect::Write(id(), "own\n".into()));
    let Event::FileSaved { text, .. } = office.answer() else { panic!("not a save") };
    assert_eq!(text.unwrap(), "theirs\n");
    assert_eq!(read(&office.file()), "theirs\n");
}

#[test]
fn what_is_wished_last_is_on_disk_when_the_desk_closes() {
    let mut office = Office::new(Folder::Made);
    for number in 0..100 {
        office.wish(Effect::Write(id(), format!("cpu = {number}\n")));
    }
    office.wish(Effect::Record(progress::Event::Hint { exercise: id(), number: 1 }));
    office.desk = None;
    assert_eq!(read(&office.file()), "cpu = 99\n");
    assert!(office.journal().contains("\"hint\""), "{}", office.journal());
}

#[test]
fn what_happened_before_there_was_a_folder_is_written_when_it_is_made() {
    let mut office = Office::new(Folder::NotYet);
    office.wish(Effect::Record(progress::Event::Started { exercise: id() }));
    office.wish(Effect::MakeFolder);
    let Event::FolderMade(Ok(folder)) = office.answer() else { panic!("no folder") };
    assert!(folder.ends_with("learn"), "{folder}");
    office.desk = None;
    assert!(office.journal().contains("\"started\""), "{}", office.journal());
}

#[test]
fn a_reset_puts_the_starter_back() {
    let office = Office::new(Folder::Made);
    office.wish(Effect::Load(id()));
    office.answer();
    office.wish(Effect::Write(id(), "mine\n".into()));
    office.answer();
    office.wish(Effect::Reset(id()));
    let Event::Loaded { text, .. } = office.answer() else { panic!("not loaded") };
    assert_eq!(text.unwrap(), STARTER);
}

#[test]
fn the_newest_check_wins_and_ends_the_one_before() {
    let office = Office::new(Folder::Made);
    let started = Instant::now();
    let endless = "cpu = 1\nwhile True:\n    pass\n";
    for generation in 1..=5 {
        office.wish(Effect::Check { generation, exercise: id(), text: endless.into() });
    }
    office.wish(Effect::Check { generation: 6, exercise: id(), text: "cpu = 1\nlevel = \"ok\"\n".into() });
    let Event::Checked { generation, verdict } = office.answer() else { panic!("not a verdict") };
    assert_eq!(generation, 6);
    assert!(verdict.unwrap().is_pass());
    assert!(started.elapsed() < Duration::from_secs(2), "an endless program was waited for");
    assert!(office.answers.try_recv().is_err(), "a check that was called off has no verdict");
}

#[test]
fn a_program_of_a_chapter_runs() {
    let office = Office::new(Folder::NotYet);
    office.wish(Effect::Run { generation: 3, language: "python".into(), text: "print(6 * 7)".into() });
    let Event::Ran { generation, ran } = office.answer() else { panic!("not a run") };
    assert_eq!((generation, ran.unwrap().stdout.trim()), (3, "42"));
}
