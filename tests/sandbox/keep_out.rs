//! What a program must not be able to do, row by row. Every refusal is an exception: nobody is killed for trying.

use super::attempt::{Attempt, LEARN, Target, boxes, done, run, try_all};
use learn::host::judge::Judge;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

fn assert_refused(attempts: &[Attempt]) {
    let judge = Judge::with_sandbox(boxes());
    let mut target = Target::new();
    let all = try_all(&judge, &target, attempts);
    assert_eq!(done(&all), Vec::<&str>::new(), "{all:#?}");
    target.assert_untouched();
}

#[test]
fn reading() {
    assert_refused(&[
        ("a file of the user", "open(folder + '/diary').read()"),
        ("its folder", "os.listdir(folder)"),
        ("accounts", "open('/etc/passwd').read()"),
        ("secrets", "open('/etc/shadow').read()"),
        ("the home", "os.listdir('/root'); os.listdir(os.path.expanduser('~'))"),
        ("the top", "os.listdir('/')"),
        ("temporary files", "os.listdir('/tmp')"),
        ("shared memory", "os.listdir('/dev/shm')"),
        ("the course", "open(course + '/Cargo.toml').read()"),
        ("solutions", "os.listdir(course + '/exercises')"),
        ("the judge's binary", "open('/proc/%d/exe' % parent, 'rb').read(4)"),
        ("the judge's memory", "open('/proc/%d/mem' % parent, 'rb').read(1)"),
        ("the judge's environment", "open('/proc/%d/environ' % parent).read()"),
        ("the judge's descriptors", "os.listdir('/proc/%d/fd' % parent)"),
        ("own memory map", "open('/proc/self/maps').read()"),
        ("own memory", "open('/proc/self/mem', 'rb').read(1)"),
        ("processes", "os.listdir('/proc')"),
        ("the machine", "os.listdir('/sys')"),
        ("the disk", "open('/dev/vda', 'rb').read(1)"),
        ("the terminal", "open('/dev/tty').read(1)"),
        ("links climbing", "open('/usr/lib/../../etc/passwd').read()"),
        ("own folder", "os.listdir('.')"),
    ]);
}

#[test]
fn writing() {
    assert_refused(&[
        ("a new file here", "open('new', 'w')"),
        ("a new file there", "open(folder + '/new', 'w')"),
        ("a temporary file", "open('/tmp/new-of-a-learner', 'w')"),
        ("shared memory", "open('/dev/shm/new-of-a-learner', 'w')"),
        ("appending", "open(folder + '/diary', 'a')"),
        ("emptying", "os.truncate(folder + '/diary', 0)"),
        ("opening to empty", "os.open(folder + '/diary', os.O_RDONLY | os.O_TRUNC)"),
        ("removing", "os.unlink(folder + '/diary')"),
        ("renaming", "os.rename(folder + '/diary', folder + '/x')"),
        ("a folder", "os.mkdir(folder + '/x')"),
        ("a link", "os.symlink('/etc/passwd', folder + '/x')"),
        ("a hard link", "os.link(folder + '/diary', folder + '/x')"),
        ("a pipe", "os.mkfifo(folder + '/x')"),
        ("a device", "os.mknod(folder + '/x', 0o600 | 0o20000, os.makedev(1, 5))"),
        ("modes", "os.chmod(folder + '/diary', 0o777)"),
        ("modes of the open", "os.fchmod(1, 0o777)"),
        ("owners", "os.chown(folder + '/diary', 1, 1)"),
        ("times", "os.utime(folder + '/diary', (1, 1))"),
        ("attributes", "os.setxattr(folder + '/diary', 'user.x', b'x')"),
        ("locks", "fcntl.flock(1, fcntl.LOCK_EX | fcntl.LOCK_NB)"),
        ("the terminal", "open('/dev/tty', 'w')"),
        ("the interpreter's modules", "open(os.__file__, 'a')"),
        ("own memory by name", "open('/proc/self/mem', 'r+b')"),
        ("score of the out-of-memory killer", "open('/proc/self/oom_score_adj', 'w')"),
    ]);
}

#[test]
fn the_network() {
    assert_refused(&[
        ("tcp", "socket.create_connection(('127.0.0.1', port), 1)"),
        ("udp", "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', port))"),
        ("listening", "socket.create_server(('127.0.0.1', 0))"),
        ("ipv6", "socket.socket(socket.AF_INET6)"),
        ("a socket by name", "socket.socket(socket.AF_UNIX).connect(folder + '/socket')"),
        ("an abstract socket", "socket.socket(socket.AF_UNIX).bind('\\0x')"),
        ("datagrams to a name", "socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)[0].sendto(b'x', '/dev/log')"),
        ("netlink", "socket.socket(16, socket.SOCK_RAW, 0)"),
        ("vsock", "socket.socket(40, socket.SOCK_STREAM)"),
        ("packets", "socket.socket(17, socket.SOCK_RAW)"),
    ]);
}

#[test]
fn processes_and_signals() {
    assert_refused(&[
        ("fork", "os.fork() or os._exit(0)"),
        ("system", "assert os.system('true') == 0"),
        ("popen", "import subprocess; subprocess.run(['/bin/true'], check=True)"),
        ("posix_spawn", "os.posix_spawn('/bin/true', ['true'], {})"),
        ("becoming a shell", "os.execv('/bin/sh', ['sh', '-c', 'echo becoming a shell: done'])"),
        ("becoming learn", "os.execv(course + '/target/debug/learn', ['learn'])"),
        ("clone3", "call(435, 0, 0)"),
        ("a signal to the judge", "os.kill(parent, signal.SIGURG)"),
        ("a signal to another", "os.kill(victim, signal.SIGTERM)"),
        ("a signal to its group", "os.killpg(os.getpgid(victim), 0)"),
        ("a signal to all", "os.kill(-1, 0)"),
        ("a signal by descriptor", "signal.pidfd_send_signal(os.pidfd_open(victim), signal.SIGTERM)"),
        ("a signal by owner", "fcntl.fcntl(1, fcntl.F_SETOWN, parent)"),
        ("another's limits", "resource.prlimit(victim, resource.RLIMIT_NOFILE, (3, 3))"),
        ("the judge's limits", "resource.prlimit(parent, resource.RLIMIT_CORE, (0, 0))"),
        ("own limits", "resource.setrlimit(resource.RLIMIT_CPU, (1000, 1000))"),
        ("more memory", "resource.setrlimit(resource.RLIMIT_AS, (-1, -1))"),
        ("priority of another", "os.setpriority(os.PRIO_PROCESS, victim, 19)"),
        ("own priority", "os.nice(1)"),
        ("processors of another", "os.sched_setaffinity(victim, {0})"),
        ("another session", "os.setsid()"),
        ("another group", "os.setpgid(0, 0)"),
        ("another user", "os.setuid(1); os.setuid(65534)"),
        ("to outlive the judge", "if libc.prctl(1, 0): raise OSError('prctl')"),
    ]);
}

#[cfg(target_arch = "x86_64")]
#[test]
fn the_rest_of_the_kernel() {
    assert_refused(&[
        ("memfd", "os.memfd_create('x')"),
        ("io_uring", "call(425, 8, ctypes.create_string_buffer(200))"),
        ("tracing", "call(101, 16, victim, 0, 0)"),
        ("being traced", "call(101, 0, 0, 0, 0)"),
        ("reading another's memory", "call(310, victim, 0, 0, 0, 0, 0)"),
        ("taking another's descriptor", "call(438, call(434, victim, 0), 0, 0)"),
        ("comparing processes", "call(312, os.getpid(), victim, 0, 0, 0)"),
        ("shared memory", "call(29, 0, 4096, 0o1600)"),
        ("message queues", "call(68, 0, 0o1600)"),
        ("semaphores", "call(64, 0, 1, 0o1600)"),
        ("named queues", "call(240, b'/x-of-a-learner', 0o102, 0o600, 0)"),
        ("keys", "call(250, 0, -3, 0)"),
        ("programs in the kernel", "call(321, 0, 0, 0)"),
        ("counters", "call(298, 0, 0, -1, -1, 0)"),
        ("page faults", "call(323, 1)"),
        ("namespaces", "call(272, 0x10000000)"),
        ("namespaces by clone", "call(56, 0x10000000 | 17, 0, 0, 0, 0) or os._exit(0)"),
        ("another root", "call(161, b'/')"),
        ("mounts", "call(165, b'none', b'/mnt', b'tmpfs', 0, 0)"),
        ("watching files", "call(294, 0)"),
        ("leases", "fcntl.fcntl(1, fcntl.F_SETLEASE, fcntl.F_UNLCK)"),
        ("typing for the user", "fcntl.ioctl(0, 0x5412, b'x')"),
        ("the clock", "call(227, 0, 0)"),
        ("the host's name", "call(170, b'x', 1)"),
        ("the kernel's log", "call(103, 3, ctypes.create_string_buffer(8), 8)"),
        ("another filter", "call(317, 1, 0, 0)"),
        ("a syscall of tomorrow", "call(600)"),
        ("the other table of numbers", "call(0x40000000 | 57)"),
    ]);
}

#[test]
fn only_its_own_descriptors_and_environment_come_with_it() {
    let judge = Judge::with_sandbox(boxes());
    let inherited = std::fs::File::open("/etc/passwd").unwrap();
    // Without close-on-exec, as a careless shell leaves it.
    rustix::io::fcntl_setfd(&inherited, rustix::io::FdFlags::empty()).unwrap();
    let ran = run(
        &judge,
        "import os\nfound = []\nfor number in range(300):\n    try: os.fstat(number); found.append(number)\n    \
         except OSError: pass\nprint(found)\nprint(*sorted(os.environ))\nprint(os.getpid())\n",
    );
    let mut lines = ran.stdout.lines();
    assert_eq!(lines.next(), Some("[0, 1, 2, 3, 4]"), "{ran:?}");
    let names = lines.next().unwrap();
    for name in names.split(' ') {
        assert!(["HOME", "LC_ALL", "PATH", "TMPDIR"].contains(&name) || name.starts_with("PYTHON"), "{names}");
    }
    let gone = format!("/proc/{}", lines.next().unwrap());
    assert!(!std::path::Path::new(&gone).exists(), "it is still there");
}

#[test]
fn it_ends_with_a_judge_that_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let answer = folder.path().join("endless.py");
    std::fs::write(&answer, "while True:\n    pass\n").unwrap();
    let own = folder.path().join("own");
    let made = Command::new(LEARN).arg("init").arg(&own).env("HOME", folder.path()).output().unwrap();
    assert!(made.status.success(), "{made:?}");
    let mut judge = Command::new(LEARN)
        .args(["check", "python/if/three-levels", "--file"])
        .arg(&answer)
        .arg("--workspace")
        .arg(&own)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let until = Instant::now() + Duration::from_secs(10);
    let child = loop {
        assert!(Instant::now() < until, "no program was started");
        let running = children(judge.id()).into_iter().find(|child| {
            std::fs::read_to_string(format!("/proc/{child}/comm")).is_ok_and(|name| name.starts_with("python"))
        });
        match running {
            Some(child) => break child,
            None => std::thread::sleep(Duration::from_millis(5)),
        }
    };
    judge.kill().unwrap();
    judge.wait().unwrap();
    let until = Instant::now() + Duration::from_secs(2);
    while std::path::Path::new(&format!("/proc/{child}")).exists() {
        assert!(Instant::now() < until, "{child} lives on");
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn children(of: u32) -> Vec<u32> {
    let tasks = std::fs::read_dir(format!("/proc/{of}/task")).into_iter().flatten().flatten();
    let lists = tasks.filter_map(|task| std::fs::read_to_string(task.path().join("children")).ok());
    lists.flat_map(|list| list.split_whitespace().map(|id| id.parse().unwrap()).collect::<Vec<_>>()).collect()
}
