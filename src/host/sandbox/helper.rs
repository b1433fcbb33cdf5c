//! The process between the judge and the program: puts the layers on itself, reports, becomes the program or, for a
//! compiler, stays above it. It has one thread and nothing to lose, so ordinary code will do here.

use super::cage::{Order, Work};
use super::keeper::{Keeper, LEARN_IS_GONE};
use super::{Layer, Layers, Said, User, descriptors, files, user};
use command_fds::{CommandFdExt, FdMapping};
use rustix::process::{
    Resource, Rlimit, Signal, getppid, getrlimit, set_parent_process_death_signal, setrlimit, setsid,
};
use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Write};
use std::os::unix::process::CommandExt;
use std::process::{Command, ExitCode};

/// Status of a box that could not be made.
pub(super) const FAILED: u8 = 125;

/// The first descriptor that a program does not get: 3 and 4 are its courier's.
const FIRST_FREE: i32 = 5;

/// Becomes the program, or gives the status to end with. Without arguments there is nothing to do.
pub(super) fn run(arguments: Vec<OsString>) -> ExitCode {
    if arguments.is_empty() {
        return ExitCode::SUCCESS;
    }
    // Standard input is what we speak with the judge on, until it becomes the program's. This one closes by itself when
    // the program begins.
    let Ok(mut report) = rustix::io::fcntl_dupfd_cloexec(io::stdin(), FIRST_FREE).map(File::from) else {
        return ExitCode::from(FAILED);
    };
    Order::read(arguments).and_then(|order| become_program(&order, &mut report)).unwrap_or_else(|trouble| {
        // Without a report the judge knows as much.
        let _ = say(&mut report, &Said::Trouble(trouble));
        ExitCode::from(FAILED)
    })
}

pub(super) fn say(report: &mut File, what: &Said) -> io::Result<()> {
    let line = serde_json::to_string(what)? + "\n";
    report.write_all(line.as_bytes())
}

/// Gives the status to end with, unless this process is the program by then.
fn become_program(order: &Order, report: &mut File) -> Result<ExitCode, String> {
    let within = |what: &'static str| move |error: io::Error| format!("{what}: {error}");
    end_with_learn(order, Signal::KILL)?;
    let mut given = descriptors::taken(&*report).map_err(within("descriptors"))?.into_iter();
    let stdin = given.next().ok_or("learn is gone")?;
    close_fds::set_fds_cloexec(3, &[]);
    let mut layers = Layers::default();
    if wants(order, Layer::Session) {
        setsid().map_err(|error| format!("own session: {error}"))?;
        layers.session = true;
    }
    layers.user = if wants(order, Layer::User) {
        user::give_up(order.cage.owner).map_err(within("another user"))?
    } else if rustix::process::geteuid().is_root() {
        User::Root
    } else {
        User::Same
    };
    let keeper = (order.cage.work == Work::Compiler).then(Keeper::new).transpose()?;
    // Said again, since another user has cleared it.
    end_with_learn(order, if keeper.is_some() { LEARN_IS_GONE } else { Signal::KILL })?;
    rustix::thread::set_no_new_privs(true).map_err(|error| format!("no new privileges: {error}"))?;
    if wants(order, Layer::Landlock) {
        layers.landlock = files::fence(&order.cage).map_err(|error| format!("landlock: {error}"))?;
    }
    if wants(order, Layer::Limits) {
        limit(order).map_err(within("limits"))?;
        layers.limits = true;
    }
    layers.seccomp = wants(order, Layer::Seccomp) && filter(order.cage.work)?;
    say(report, &Said::Layers(layers)).map_err(within("report"))?;
    let mut command = Command::new(order.program());
    command.args(order.command.iter().skip(1)).stdin(stdin);
    let mappings = given.zip(3..).map(|(parent_fd, child_fd)| FdMapping { parent_fd, child_fd }).collect();
    command.fd_mappings(mappings).map_err(|error| format!("descriptors: {error}"))?;
    match keeper {
        Some(keeper) => keeper.keep(&mut command, report),
        None => Err(command.exec().to_string()),
    }
}

fn wants(order: &Order, layer: Layer) -> bool {
    !order.off.iter().any(|off| off == layer.name())
}

/// Sees to it that this process gets a signal when the one that started it ends, or has ended already.
fn end_with_learn(order: &Order, signal: Signal) -> Result<(), String> {
    if !wants(order, Layer::Session) {
        return Ok(());
    }
    set_parent_process_death_signal(Some(signal)).map_err(|error| format!("end with learn: {error}"))?;
    let parent = getppid().map_or(0, |parent| parent.as_raw_nonzero().get());
    if u32::try_from(parent) == Ok(order.parent) { Ok(()) } else { Err("learn is gone".to_owned()) }
}

/// Sets the limits, or lower ones that are already in force.
fn limit(order: &Order) -> io::Result<()> {
    let seconds = order.processor.as_secs().max(1);
    let compiler = order.cage.work == Work::Compiler;
    let all = [
        (Layer::Memory, Resource::As, order.memory, order.memory),
        (Layer::Processor, Resource::Cpu, seconds, seconds + 1),
        (Layer::FileSize, Resource::Fsize, order.file, order.file),
        (Layer::Descriptors, Resource::Nofile, if compiler { 1024 } else { 64 }, if compiler { 1024 } else { 64 }),
        (Layer::Limits, Resource::Memlock, 0, 0),
        (Layer::Limits, Resource::Msgqueue, 0, 0),
        // One byte and not none: the kernel then leaves programs that collect cores alone as well.
        (Layer::Limits, Resource::Core, 1, 1),
    ];
    for (_, resource, current, maximum) in all.into_iter().filter(|(layer, ..)| wants(order, *layer)) {
        let most = getrlimit(resource).maximum.unwrap_or(u64::MAX);
        let limit = Rlimit { current: Some(current.min(most)), maximum: Some(maximum.min(most)) };
        setrlimit(resource, limit)?;
    }
    Ok(())
}

/// Puts the filter of system calls on; whether this kernel has such filters.
#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
fn filter(work: Work) -> Result<bool, String> {
    let program = super::calls::program(work, std::process::id()).map_err(|error| format!("seccomp: {error}"))?;
    Ok(seccompiler::apply_filter(&program).is_ok())
}

#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
fn filter(_work: Work) -> Result<bool, String> {
    Ok(false)
}
