//! Things of a user that an attack may aim at: files with a secret in them, a process, sockets that somebody listens on.

use super::answer::Effect;
use std::collections::BTreeSet;
use std::net::TcpListener;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// Number of the user nobody.
const NOBODY: u32 = 65534;

/// Name, content, mode, owner, time of change of each file.
type Look = Vec<(String, String, u32, u32, i64)>;

pub struct Target {
    folder: tempfile::TempDir,
    secret: String,
    tcp: TcpListener,
    unix: UnixListener,
    victim: Child,
    before: Look,
}

/// Lets everybody read, write and look into a folder.
pub fn open_to_all(path: &Path) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o777)).unwrap();
}

impl Target {
    pub fn new() -> Self {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let secret = format!("canary{}x{}", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed));
        let folder = tempfile::Builder::new().prefix("target-").tempdir().unwrap();
        open_to_all(folder.path());
        for (name, text) in [
            ("diary", format!("dear diary, {secret}")),
            ("nobodys", secret.clone()),
            ("secret.py", format!("text = '{secret}'\n")),
        ] {
            let path = folder.path().join(name);
            std::fs::write(&path, text).unwrap();
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o666)).unwrap();
        }
        // The user as whom root runs programs has a file here, too. Others cannot give files away.
        let _ = std::os::unix::fs::chown(folder.path().join("nobodys"), Some(NOBODY), None);
        let tcp = TcpListener::bind("127.0.0.1:0").unwrap();
        tcp.set_nonblocking(true).unwrap();
        let unix = UnixListener::bind(folder.path().join("socket")).unwrap();
        unix.set_nonblocking(true).unwrap();
        std::fs::set_permissions(folder.path().join("socket"), std::fs::Permissions::from_mode(0o777)).unwrap();
        let victim = Command::new("sleep")
            .arg("300")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let before = look(folder.path());
        Self { folder, secret, tcp, unix, victim, before }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn secret(&self) -> &str {
        &self.secret
    }

    pub fn port(&self) -> u16 {
        self.tcp.local_addr().unwrap().port()
    }

    pub fn victim(&self) -> u32 {
        self.victim.id()
    }

    /// What has happened to it.
    pub fn effects(&mut self) -> BTreeSet<Effect> {
        let mut effects = BTreeSet::new();
        let state = std::fs::read_to_string(format!("/proc/{}/stat", self.victim.id())).unwrap_or_default();
        let sleeps = state.rsplit_once(')').is_some_and(|(_, rest)| rest.trim_start().starts_with(['S', 'R', 'D']));
        if look(self.folder.path()) != self.before || !sleeps {
            effects.insert(Effect::Changed);
        }
        if self.tcp.accept().is_ok() || self.unix.accept().is_ok() {
            effects.insert(Effect::Called);
        }
        effects
    }
}

fn look(folder: &Path) -> Look {
    let mut all: Look = Vec::new();
    // It may be gone with all that was in it.
    let Ok(about) = folder.metadata() else { return all };
    all.push((String::new(), String::new(), about.mode(), about.uid(), about.mtime()));
    for entry in folder.read_dir().into_iter().flatten().flatten() {
        let Ok(about) = entry.path().symlink_metadata() else { continue };
        let text =
            if about.is_file() { std::fs::read_to_string(entry.path()).unwrap_or_default() } else { String::new() };
        all.push((entry.file_name().to_string_lossy().into(), text, about.mode(), about.uid(), about.mtime()));
    }
    all.sort();
    all
}

impl Drop for Target {
    fn drop(&mut self) {
        let _ = self.victim.kill();
        let _ = self.victim.wait();
    }
}
