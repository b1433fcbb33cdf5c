//! How long a look holds a program up, and how long its copy is read, by the number of its objects.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, missing_docs, reason = "bench")]

#[cfg(not(target_os = "linux"))]
fn main() {}

#[cfg(target_os = "linux")]
criterion::criterion_main!(linux::heap);

#[cfg(target_os = "linux")]
mod linux {
    use criterion::{BenchmarkId, Criterion, criterion_group};
    use learn::host::heap::{Attention, Lens};
    use std::io::{BufRead, BufReader};
    use std::process::{Child, Command, Stdio};
    use std::time::Duration;

    /// A Python with so many small lists, dictionaries and tuples. It ends with its input.
    const PROGRAM: &str = "
import sys
keep = [([n], {'n': n}, (n, str(n))) for n in range(int(sys.argv[1]) // 6)]
print('ready', flush=True)
sys.stdin.read()
";

    fn target(objects: usize) -> Child {
        let mut child = Command::new("python3")
            .args(["-c", PROGRAM, &objects.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        child
    }

    fn looks(criterion: &mut Criterion) {
        let mut group = criterion.benchmark_group("heap");
        group.sample_size(10).measurement_time(Duration::from_secs(8));
        for objects in [10_000, 100_000, 1_000_000] {
            let mut child = target(objects);
            let mut lens = Lens::open(child.id()).unwrap();
            let first = lens.look(&Attention::default()).unwrap();
            println!("{} objects, {} MiB copied", first.objects(), first.copied() >> 20);
            lens.recycle(first);
            for what in ["pause", "read"] {
                group.bench_function(BenchmarkId::new(what, objects), |bench| {
                    bench.iter_custom(|times| {
                        (0..times)
                            .map(|_| {
                                let look = lens.look(&Attention::default()).unwrap();
                                let time = if what == "pause" { look.pause } else { look.reading };
                                lens.recycle(look);
                                time
                            })
                            .sum()
                    });
                });
            }
            drop(child.stdin.take());
            child.wait().unwrap();
        }
    }

    criterion_group!(heap, looks);
}
