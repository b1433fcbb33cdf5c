//! Each layer earns its place: without it, something gets through that the others do not stop.

use super::attempt::{Attempt, Target, boxes, done, try_all};
use learn::host::judge::Judge;
use learn::host::sandbox::{Layer, Layers, Sandbox, User};

const ATTEMPTS: [Attempt; 11] = [
    ("reads", "open(folder + '/diary').read()"),
    ("lists", "os.listdir('/')"),
    ("makes", "os.mkdir(folder + '/x'); os.rmdir(folder + '/x')"),
    ("changes modes", "os.fchmod(os.dup(1), 0o600)"),
    ("forks", "child = os.fork()\nif not child: os._exit(0)\nos.waitpid(child, 0)"),
    ("makes sockets", "socket.socket(socket.AF_INET, socket.SOCK_DGRAM)"),
    ("takes memory", "import mmap; mmap.mmap(-1, 3 << 30)"),
    ("works without end", "assert resource.getrlimit(resource.RLIMIT_CPU)[0] == resource.RLIM_INFINITY"),
    ("writes without end", "assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] == resource.RLIM_INFINITY"),
    (
        "opens many files",
        "held = []\ntry:\n    for n in range(200): held.append(os.dup(1))\nfinally:\n    for n in held: os.close(n)",
    ),
    ("stays in the session", "assert os.getsid(0) != os.getpid()"),
];

fn without(layer: Option<Layer>) -> (Vec<String>, Layers) {
    let sandbox: Sandbox = layer.into_iter().fold(boxes(), Sandbox::without);
    let judge = Judge::with_sandbox(sandbox);
    let target = Target::new();
    let all = try_all(&judge, &target, &ATTEMPTS);
    (done(&all).into_iter().map(str::to_owned).collect(), judge.sandbox().layers().unwrap())
}

#[test]
fn with_all_layers_nothing_gets_through() {
    let (done, layers) = without(None);
    assert_eq!(done, Vec::<String>::new());
    println!("in force here: {layers}");
    assert_eq!(layers.missing(), Vec::<&str>::new());
}

#[test]
fn without_the_fence_files_are_open() {
    let (done, layers) = without(Some(Layer::Landlock));
    assert_eq!(layers.landlock, None);
    let is_nobody = layers.user == User::Nobody;
    // A folder that is not nobody's refuses even then.
    let expected = if is_nobody { vec!["lists", "reads"] } else { vec!["lists", "makes", "reads"] };
    assert_eq!(done, expected);
}

#[test]
fn without_the_filter_calls_are_open() {
    let (done, layers) = without(Some(Layer::Seccomp));
    assert!(!layers.seccomp);
    let without_modes = ["forks", "makes sockets"];
    // The pipe is ours and not nobody's.
    let expected =
        if layers.user == User::Nobody { &without_modes[..] } else { &["changes modes", "forks", "makes sockets"] };
    assert_eq!(done, expected);
}

#[test]
fn without_a_limit_what_it_limits_is_open() {
    let (done, layers) = without(Some(Layer::Limits));
    assert!(!layers.limits);
    assert_eq!(done, ["opens many files", "takes memory", "works without end", "writes without end"]);
    for (layer, expected) in [
        (Layer::Memory, "takes memory"),
        (Layer::Processor, "works without end"),
        (Layer::FileSize, "writes without end"),
        (Layer::Descriptors, "opens many files"),
    ] {
        assert_eq!(without(Some(layer)).0, [expected], "{layer:?}");
    }
}

/// Where the fence has a hole, a file may be made and stays empty.
#[test]
fn without_a_limit_of_files_what_gets_through_the_fence_is_written() {
    let folder = tempfile::Builder::new().prefix("open-").tempdir().unwrap();
    std::fs::set_permissions(folder.path(), std::os::unix::fs::PermissionsExt::from_mode(0o777)).unwrap();
    let path = folder.path().join("filled");
    let writes = |sandbox: Sandbox| {
        let _ = std::fs::remove_file(&path);
        let text = format!("with open({:?}, 'w') as file:\n    file.write('x' * 1000)\n", path.display().to_string());
        let ran = super::attempt::run(&Judge::with_sandbox(sandbox), &text);
        (path.metadata().ok().map(|about| about.len()), ran.error)
    };
    let (made, error) = writes(boxes());
    assert!(made.is_none() && error.contains("PermissionError"), "{made:?} {error}");
    let (made, error) = writes(boxes().without(Layer::Landlock));
    assert!(made == Some(0) && error.contains("File too large"), "{made:?} {error}");
    let (made, error) = writes(boxes().without(Layer::Landlock).without(Layer::FileSize));
    assert_eq!((made, error.as_str()), (Some(1000), ""));
}

/// Where the fence has a hole, what is root's alone is still closed to nobody.
#[test]
fn without_another_user_what_is_roots_is_open_to_the_next_hole() {
    let private = tempfile::Builder::new().prefix("private-").tempdir().unwrap();
    let open = |path: &std::path::Path, mode: u32| {
        std::fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode)).unwrap();
    };
    open(private.path(), 0o755);
    let path = private.path().join("roots");
    std::fs::write(&path, "x").unwrap();
    open(&path, 0o600);
    let reads = |sandbox: Sandbox| {
        let judge = Judge::with_sandbox(sandbox);
        let ran = super::attempt::run(&judge, &format!("print(open({:?}).read())", path.display().to_string()));
        (ran.stdout == "x\n", judge.sandbox().layers().unwrap().user)
    };
    let (is_read, user) = reads(boxes().without(Layer::Landlock));
    if user != User::Nobody {
        println!("skipped: programs run here as {user:?}");
        return;
    }
    assert!(!is_read);
    assert_eq!(reads(boxes().without(Layer::Landlock).without(Layer::User)), (true, User::Root));
}

#[test]
fn without_a_session_it_stays_in_ours() {
    let (done, layers) = without(Some(Layer::Session));
    assert!(!layers.session);
    assert_eq!(done, ["stays in the session"]);
}

#[test]
fn nobody_has_the_powers_of_root() {
    let judge = Judge::with_sandbox(boxes().without(Layer::Landlock));
    let ran = super::attempt::run(
        &judge,
        "for line in open('/proc/self/status'):\n    if line.startswith(('CapInh', 'CapPrm', 'CapEff', 'NoNewPrivs')): \
         print(*line.split())\n",
    );
    let none = "0000000000000000";
    assert_eq!(ran.stdout, format!("CapInh: {none}\nCapPrm: {none}\nCapEff: {none}\nNoNewPrivs: 1\n"), "{ran:?}");
}

#[test]
fn a_verdict_and_the_doctor_tell_the_layers() {
    let folder = tempfile::tempdir().unwrap();
    let learn = |args: &[&str], off: &str| {
        let mut command = std::process::Command::new(super::attempt::LEARN);
        command.args(args).env("LEARN_HOME", folder.path().join("own")).env("LEARN_SANDBOX_OFF", off);
        command.env("HOME", folder.path()).env("XDG_CONFIG_HOME", folder.path());
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    learn(&["init", &folder.path().join("own").display().to_string()], "");
    let verdict = learn(&["check", "python/if/three-levels", "--json"], "");
    let verdict: serde_json::Value = serde_json::from_str(&verdict).unwrap();
    assert_eq!(verdict["layers"]["seccomp"], true, "{verdict}");
    assert!(verdict["layers"]["landlock"].as_u64().is_some_and(|version| version >= 1), "{verdict}");
    let verdict = learn(&["check", "python/if/three-levels", "--json"], "seccomp,landlock");
    let verdict: serde_json::Value = serde_json::from_str(&verdict).unwrap();
    assert_eq!(
        (&verdict["layers"]["seccomp"], &verdict["layers"]["landlock"]),
        (&false.into(), &serde_json::Value::Null)
    );
    let said = learn(&["doctor"], "seccomp");
    assert!(said.contains("no seccomp") && said.contains("a filter of system calls"), "{said}");
}

#[test]
fn a_missing_layer_is_said_once() {
    let folder = tempfile::tempdir().unwrap();
    let learn = |args: &[&str], off: &str| {
        let mut command = std::process::Command::new(super::attempt::LEARN);
        command.args(args).env("LEARN_HOME", folder.path().join("own")).env("LEARN_SANDBOX_OFF", off);
        command.env("LEARN_CACHE", folder.path().join("cache"));
        command.env("HOME", folder.path()).env("XDG_CONFIG_HOME", folder.path()).output().unwrap()
    };
    learn(&["init", &folder.path().join("own").display().to_string()], "");
    let check = |off: &str| {
        let output = learn(&["check", "python/if/three-levels", "--json"], off);
        assert!(serde_json::from_slice::<serde_json::Value>(&output.stdout).is_ok(), "{output:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        said.lines().filter(|line| line.contains("the box around programs lacks here")).collect::<Vec<_>>().join("\n")
    };
    assert_eq!(check(""), "");
    assert_eq!(
        check("seccomp"),
        "learn: the box around programs lacks here: a filter of system calls. Do not check programs of others that you have \
         not read. `learn doctor` tells more; this is said once"
    );
    assert_eq!(check("seccomp"), "");
    assert!(check("seccomp,landlock").contains("a fence around files and the network, a filter of system calls. "));
    assert_eq!(check("seccomp,landlock") + &check("seccomp") + &check(""), "");
}

#[test]
fn a_helper_that_is_no_box_is_trouble_with_the_machine() {
    let judge = Judge::with_sandbox(Sandbox::with_helper("/bin/true".as_ref()));
    let error = judge.run("python", "print(1)", "", &learn::host::judge::Cancel::new()).unwrap_err();
    assert!(error.to_string().contains("its box ended before it began"), "{error}");
}

#[test]
fn without_a_helper_programs_run_and_it_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let judge = Judge::with_sandbox(Sandbox::with_helper(&folder.path().join("learn")));
    let ran = super::attempt::run(&judge, "print(1)");
    assert_eq!(ran.stdout, "1\n");
    let layers = judge.sandbox().layers().unwrap();
    assert!(layers.landlock.is_none() && !layers.seccomp, "{layers}");
}
