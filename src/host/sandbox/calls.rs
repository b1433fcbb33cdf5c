//! Which system calls a program may make: an allow-list. All else is refused with EPERM, which Python shows as
//! `PermissionError`; what is newer than the list is "not implemented", so that libraries fall back to older ways.
//!
//! Landlock does not cover modes, owners, times and attributes of files, processes and their limits: that is the part of
//! this list.

use super::cage::Work;
use libc::c_long as Number;
use seccompiler::{
    BackendError, BpfProgram, SeccompAction, SeccompCmpArgLen as Width, SeccompCmpOp as Is,
    SeccompCondition as Condition, SeccompFilter, SeccompRule as Rule, sock_filter as Instruction,
};
use std::collections::BTreeMap;

/// The newest number that was read about: cachestat of Linux 6.5. The same on all architectures from 424 on.
const NEWEST: u32 = 451;

/// Harmless with any arguments.
#[rustfmt::skip]
const FREE: &[Number] = &[
    // Reading and writing what is open.
    libc::SYS_read, libc::SYS_write, libc::SYS_readv, libc::SYS_writev, libc::SYS_pread64, libc::SYS_pwrite64,
    libc::SYS_preadv, libc::SYS_pwritev, libc::SYS_lseek, libc::SYS_close, libc::SYS_close_range, libc::SYS_dup,
    libc::SYS_dup3, libc::SYS_pipe2, libc::SYS_fsync, libc::SYS_fdatasync, libc::SYS_fadvise64, libc::SYS_fallocate,
    libc::SYS_copy_file_range, libc::SYS_sendfile,
    // Files by name: Landlock decides.
    libc::SYS_openat, libc::SYS_fstat, libc::SYS_newfstatat, libc::SYS_statx, libc::SYS_faccessat,
    libc::SYS_faccessat2, libc::SYS_readlinkat, libc::SYS_getdents64, libc::SYS_getcwd, libc::SYS_chdir,
    libc::SYS_fchdir, libc::SYS_renameat2, libc::SYS_unlinkat, libc::SYS_mkdirat,
    libc::SYS_umask, libc::SYS_statfs, libc::SYS_fstatfs, libc::SYS_execve,
    // Waiting.
    libc::SYS_ppoll, libc::SYS_pselect6, libc::SYS_epoll_create1, libc::SYS_epoll_ctl, libc::SYS_epoll_pwait,
    libc::SYS_epoll_pwait2, libc::SYS_eventfd2, libc::SYS_timerfd_create, libc::SYS_timerfd_settime,
    libc::SYS_timerfd_gettime, libc::SYS_futex, libc::SYS_wait4, libc::SYS_waitid, libc::SYS_restart_syscall,
    libc::SYS_nanosleep, libc::SYS_clock_nanosleep,
    // Memory.
    libc::SYS_brk, libc::SYS_mmap, libc::SYS_munmap, libc::SYS_mprotect, libc::SYS_mremap, libc::SYS_madvise,
    libc::SYS_msync, libc::SYS_mincore, libc::SYS_membarrier,
    // Who and when am I.
    libc::SYS_getpid, libc::SYS_gettid, libc::SYS_getppid, libc::SYS_getuid, libc::SYS_geteuid, libc::SYS_getgid,
    libc::SYS_getegid, libc::SYS_getresuid, libc::SYS_getresgid, libc::SYS_getgroups, libc::SYS_getpgid,
    libc::SYS_getsid, libc::SYS_getrusage, libc::SYS_times, libc::SYS_clock_gettime, libc::SYS_clock_getres,
    libc::SYS_gettimeofday, libc::SYS_getrandom, libc::SYS_uname, libc::SYS_sysinfo, libc::SYS_getcpu,
    // Threads of its own.
    libc::SYS_set_tid_address, libc::SYS_set_robust_list, libc::SYS_rseq, libc::SYS_exit, libc::SYS_exit_group,
    libc::SYS_sched_yield, libc::SYS_sched_getaffinity, libc::SYS_sched_getparam, libc::SYS_sched_getscheduler,
    libc::SYS_sched_get_priority_max, libc::SYS_sched_get_priority_min,
    // Signals to itself.
    libc::SYS_rt_sigaction, libc::SYS_rt_sigprocmask, libc::SYS_rt_sigreturn, libc::SYS_rt_sigpending,
    libc::SYS_rt_sigtimedwait, libc::SYS_rt_sigsuspend, libc::SYS_sigaltstack, libc::SYS_setitimer,
    libc::SYS_getitimer,
    // The two ends of a pair: no socket can be made that reaches further.
    libc::SYS_recvfrom, libc::SYS_sendto, libc::SYS_recvmsg, libc::SYS_sendmsg, libc::SYS_shutdown,
    libc::SYS_getsockname, libc::SYS_getpeername, libc::SYS_getsockopt, libc::SYS_setsockopt,
];

/// The older ways of the same, which newer architectures do without.
#[rustfmt::skip]
#[cfg(target_arch = "x86_64")]
const OLDER: &[Number] = &[
    libc::SYS_open, libc::SYS_stat, libc::SYS_lstat, libc::SYS_access, libc::SYS_readlink, libc::SYS_getdents,
    libc::SYS_rename, libc::SYS_renameat, libc::SYS_unlink, libc::SYS_mkdir, libc::SYS_rmdir, libc::SYS_dup2,
    libc::SYS_pipe, libc::SYS_poll, libc::SYS_select, libc::SYS_epoll_create, libc::SYS_epoll_wait,
    libc::SYS_arch_prctl, libc::SYS_getpgrp, libc::SYS_getrlimit, libc::SYS_alarm, libc::SYS_pause, libc::SYS_time,
];
#[cfg(not(target_arch = "x86_64"))]
const OLDER: &[Number] = &[];

/// What a compiler needs besides: it starts its linker and makes a program.
#[rustfmt::skip]
const COMPILER: &[Number] = &[
    libc::SYS_setpgid, libc::SYS_kill, libc::SYS_tgkill, libc::SYS_fchmod, libc::SYS_fchmodat, libc::SYS_utimensat,
    libc::SYS_flock, libc::SYS_truncate, libc::SYS_ftruncate,
];
#[cfg(target_arch = "x86_64")]
const COMPILER_OLDER: &[Number] = &[libc::SYS_fork, libc::SYS_vfork, libc::SYS_chmod];
#[cfg(not(target_arch = "x86_64"))]
const COMPILER_OLDER: &[Number] = &[];

/// Duplicates, flags, sizes and locks; no signals by other means, no leases, no notices, no seals.
#[rustfmt::skip]
const FCNTL: &[i32] = &[
    libc::F_DUPFD, libc::F_DUPFD_CLOEXEC, libc::F_GETFD, libc::F_SETFD, libc::F_GETFL, libc::F_SETFL,
    libc::F_GETPIPE_SZ, libc::F_GETLK, libc::F_SETLK, libc::F_SETLKW,
];

/// Is it a terminal, how wide, how much is there, do not wait, close on exec. Numbers of `asm-generic/ioctls.h`.
const IOCTL: &[u64] = &[0x5401, 0x5413, 0x541b, 0x5421, 0x5450, 0x5451];

/// `PR_SET_VMA`: names for pieces of memory, which allocators give.
const SET_VMA: i32 = 0x5356_4d41;

/// What makes a namespace, of the arguments of `clone`.
const NAMESPACES: u64 = 0x7e02_0080;

/// The filter for a process with this number.
pub(super) fn program(work: Work, own: u32) -> Result<BpfProgram, BackendError> {
    let mut rules: BTreeMap<Number, Vec<Rule>> = BTreeMap::new();
    rules.extend(FREE.iter().chain(OLDER).map(|number| (*number, Vec::new())));
    let any = |argument: u8, values: &mut dyn Iterator<Item = u64>| {
        values.map(|value| Rule::new(vec![word(argument, Is::Eq, value)?])).collect::<Result<Vec<_>, _>>()
    };
    rules.insert(libc::SYS_fcntl, any(1, &mut FCNTL.iter().map(|value| from(*value)))?);
    rules.insert(libc::SYS_ioctl, any(1, &mut IOCTL.iter().copied())?);
    let names = [libc::PR_SET_NAME, libc::PR_GET_NAME, libc::PR_GET_DUMPABLE, SET_VMA];
    rules.insert(libc::SYS_prctl, any(0, &mut names.into_iter().map(from))?);
    // Limits may be asked for and not be set: not its own, and not ours.
    let asks = |process: u64| Rule::new(vec![word(0, Is::Eq, process)?, long(2, Is::Eq, 0)?]);
    rules.insert(libc::SYS_prlimit64, vec![asks(0)?, asks(u64::from(own))?]);
    // Streams only: one end of a pair of datagrams can still send to any named socket.
    let pair =
        |kind: i32| Rule::new(vec![word(0, Is::Eq, from(libc::AF_UNIX))?, word(1, Is::MaskedEq(0xf), from(kind))?]);
    rules.insert(libc::SYS_socketpair, vec![pair(libc::SOCK_STREAM)?]);
    match work {
        Work::Program => {
            let thread = from(libc::CLONE_THREAD);
            rules.insert(libc::SYS_clone, vec![Rule::new(vec![long(0, Is::MaskedEq(thread), thread)?])?]);
            for number in [libc::SYS_kill, libc::SYS_tgkill] {
                rules.insert(number, any(0, &mut [u64::from(own)].into_iter())?);
            }
        }
        Work::Compiler => {
            rules.extend(COMPILER.iter().chain(COMPILER_OLDER).map(|number| (*number, Vec::new())));
            rules.insert(libc::SYS_clone, vec![Rule::new(vec![long(0, Is::MaskedEq(NAMESPACES), 0)?])?]);
            // The standard library hands errors of a new process over on such a pair.
            rules.insert(libc::SYS_socketpair, vec![pair(libc::SOCK_STREAM)?, pair(libc::SOCK_SEQPACKET)?]);
        }
    }
    let mut answers: BTreeMap<u32, Answer> = BTreeMap::new();
    for (number, rules) in rules {
        let answer = if rules.is_empty() { Answer::Allowed } else { Answer::Asked(asked(number, rules)?) };
        answers.insert(u32::try_from(number).unwrap_or(u32::MAX), answer);
    }
    // Its flags are in memory, which no filter can read; libraries fall back to `clone`.
    answers.insert(u32::try_from(libc::SYS_clone3).unwrap_or(u32::MAX), Answer::Unknown);
    // A program of no rules begins with the question for the architecture.
    let mut whole = asked(0, Vec::new())?;
    whole.truncate(3);
    whole.push(Instruction { code: LOAD, jt: 0, jf: 0, k: 0 });
    whole.extend(tree(&runs(&answers)));
    Ok(whole)
}

/// Instructions of the kernel's filters: load the number or leap.
const LOAD: u16 = 0x20;
const AT_LEAST: u16 = 0x35;
const LEAP: u16 = 0x05;
const RETURN: u16 = 0x06;

/// What becomes of a call.
#[derive(Clone, PartialEq)]
enum Answer {
    Allowed,
    Refused,
    /// As if the kernel did not have it.
    Unknown,
    /// That depends on its arguments.
    Asked(BpfProgram),
}

/// The whole program for one number whose arguments decide.
fn asked(number: Number, rules: Vec<Rule>) -> Result<BpfProgram, BackendError> {
    let rules = if rules.is_empty() { BTreeMap::new() } else { BTreeMap::from([(number, rules)]) };
    let refused = SeccompAction::Errno(libc::EPERM.unsigned_abs());
    SeccompFilter::new(rules, refused, SeccompAction::Allow, std::env::consts::ARCH.try_into()?)?.try_into()
}

/// All numbers as runs of the same answer: each from its first number to the next run.
fn runs(answers: &BTreeMap<u32, Answer>) -> Vec<(u32, Answer)> {
    let mut runs: Vec<(u32, Answer)> = Vec::new();
    for number in 0..=NEWEST {
        let answer = answers.get(&number).unwrap_or(&Answer::Refused);
        if runs.last().is_none_or(|(_, last)| last != answer) {
            runs.push((number, answer.clone()));
        }
    }
    runs.push((NEWEST + 1, Answer::Unknown));
    runs
}

/// The question for the run in which a number is, by halves. A list that is asked from its top costs a third of a
/// millisecond more at each start, since the kernel follows every number through it once.
fn tree(runs: &[(u32, Answer)]) -> BpfProgram {
    let of = |code: u16, k: u32, jf: u8| Instruction { code, jt: 0, jf, k };
    if let [(_, answer)] = runs {
        return match answer {
            Answer::Allowed => vec![of(RETURN, libc::SECCOMP_RET_ALLOW, 0)],
            Answer::Refused => vec![of(RETURN, libc::SECCOMP_RET_ERRNO | libc::EPERM.unsigned_abs(), 0)],
            Answer::Unknown => vec![of(RETURN, libc::SECCOMP_RET_ERRNO | libc::ENOSYS.unsigned_abs(), 0)],
            Answer::Asked(program) => program.clone(),
        };
    }
    let (below, above) = runs.split_at(runs.len() / 2);
    let Some((first, _)) = above.first() else { return Vec::new() };
    let below = tree(below);
    // A leap of its own, since one within a question reaches 255 instructions only.
    let mut whole = vec![of(AT_LEAST, *first, 1), of(LEAP, u32::try_from(below.len()).unwrap_or(u32::MAX), 0)];
    whole.extend(below);
    whole.extend(tree(above));
    whole
}

fn word(argument: u8, is: Is, value: u64) -> Result<Condition, BackendError> {
    Condition::new(argument, Width::Dword, is, value)
}

fn long(argument: u8, is: Is, value: u64) -> Result<Condition, BackendError> {
    Condition::new(argument, Width::Qword, is, value)
}

/// The numbers of C headers are small and not negative.
fn from(number: i32) -> u64 {
    u64::from(number.unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    const REFUSED: u32 = libc::SECCOMP_RET_ERRNO + 1;
    const UNKNOWN: u32 = libc::SECCOMP_RET_ERRNO + 38;

    /// What the kernel would say: runs the few instructions that are used.
    fn ask(program: &[Instruction], number: u32, arguments: [u64; 3], architecture: u32) -> u32 {
        let mut data = vec![u64::from(number), u64::from(architecture), 0, 0];
        data.extend(arguments.iter().flat_map(|argument| [*argument, *argument >> 32]));
        let (mut at, mut held) = (0, 0);
        loop {
            let Instruction { code, jt, jf, k } = program[at].clone();
            let leap = |is: bool| usize::from(if is { jt } else { jf });
            at += 1;
            match code {
                LOAD => held = u32::try_from(data[k as usize / 4] & 0xffff_ffff).unwrap(),
                0x54 => held &= k,
                LEAP => at += k as usize,
                0x15 => at += leap(held == k),
                0x25 => at += leap(held > k),
                AT_LEAST => at += leap(held >= k),
                RETURN => return k,
                other => panic!("{other:#x}"),
            }
        }
    }

    fn own_architecture(program: &[Instruction]) -> u32 {
        program[1].k
    }

    #[test]
    fn every_number_gets_the_answer_of_the_lists() {
        for work in [Work::Program, Work::Compiler] {
            let program = program(work, 77).unwrap();
            assert!(program.len() < 2000, "{}", program.len());
            let architecture = own_architecture(&program);
            let mut free: Vec<Number> = FREE.iter().chain(OLDER).copied().collect();
            if work == Work::Compiler {
                free.extend(COMPILER.iter().chain(COMPILER_OLDER));
            }
            // Arguments that no rule likes.
            let odd = [0xffff, 0xffff, 0xffff];
            for number in 0..=NEWEST {
                let expected = match Number::from(number) {
                    libc::SYS_clone3 => UNKNOWN,
                    number if free.contains(&number) => libc::SECCOMP_RET_ALLOW,
                    _ => REFUSED,
                };
                assert_eq!(ask(&program, number, odd, architecture), expected, "{number} of {work:?}");
            }
            for number in [NEWEST + 1, 600, 0x4000_0001, u32::MAX] {
                assert_eq!(ask(&program, number, odd, architecture), UNKNOWN, "{number}");
            }
            assert_eq!(ask(&program, 1, odd, 3), libc::SECCOMP_RET_KILL_PROCESS);
        }
    }

    #[test]
    fn arguments_decide_where_they_must() {
        let program = program(Work::Program, 77).unwrap();
        let architecture = own_architecture(&program);
        let says = |number: Number, arguments: [u64; 3]| {
            let answer = ask(&program, u32::try_from(number).unwrap(), arguments, architecture);
            assert!([libc::SECCOMP_RET_ALLOW, REFUSED].contains(&answer));
            answer == libc::SECCOMP_RET_ALLOW
        };
        assert!(
            says(libc::SYS_kill, [77, 9, 0]) && !says(libc::SYS_kill, [78, 9, 0]) && !says(libc::SYS_kill, [0, 9, 0])
        );
        assert!(says(libc::SYS_clone, [from(libc::CLONE_THREAD), 0, 0]) && !says(libc::SYS_clone, [17, 0, 0]));
        assert!(says(libc::SYS_prlimit64, [0, 7, 0]) && !says(libc::SYS_prlimit64, [0, 7, 1 << 32]));
        assert!(says(libc::SYS_prlimit64, [77, 7, 0]) && !says(libc::SYS_prlimit64, [1, 7, 0]));
        let stream = from(libc::SOCK_STREAM | libc::SOCK_CLOEXEC);
        assert!(says(libc::SYS_socketpair, [1, stream, 0]) && !says(libc::SYS_socketpair, [1, 2, 0]));
        assert!(says(libc::SYS_ioctl, [1, 0x5401, 0]) && !says(libc::SYS_ioctl, [0, 0x5412, 0]));
        assert!(
            says(libc::SYS_fcntl, [1, from(libc::F_GETFL), 0]) && !says(libc::SYS_fcntl, [1, from(libc::F_SETOWN), 0])
        );
    }
}
