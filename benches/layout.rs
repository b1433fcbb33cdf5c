//! Layout of a chapter of 50 kB: what a resize costs (its code has been coloured before), what the first page costs, and
//! reading the text. The aim is 5 ms.

use criterion::{Criterion, criterion_group, criterion_main};
use learn::markdown::{Glyphs, Reading, Setting, layout, parse};
use std::hint::black_box;

/// Sections as chapters have them: prose, a program, a callout, a table, a worked example, until there are 50 kB.
fn chapter() -> String {
    let mut text = String::from("# A long chapter\n\n");
    let mut number = 0;
    while text.len() < 50_000 {
        number += 1;
        text.push_str(&section(number));
    }
    text
}

fn section(number: usize) -> String {
    format!(
        r#"## {number}. Section

tinywatch looks after **machine {number}**, and at the moment it says the same about a calm machine and a hot one. After
this section it turns a reading into `ok`, `warn` or `crit`, see [the task](../../exercises/python/if/{number}/task.md).

- a first point that is long enough to be broken into a second line, wherever the page is narrow
- a second point

```python run numbers mark=3
cpu = {number}
level = "ok"  # start value
if cpu >= 90:
    level = "crit"
elif cpu >= 75:
    level = "warn"
print(f"{{cpu}} is {{level}}")
```

```output
{number} is ok
```

> [!NOTE]
> **limit**: the value at which the answer changes. It is the first value to try, then the two beside it.

| The task says | Python | {number} |
|---|:-:|--:|
| {number} or more, at least {number}, from {number} up | `cpu >= {number}` | yes |
| less than {number}, below {number}, under {number} | `cpu < {number}` | no |

```worked python
start   | cpu = {number}         | the value at hand
ask     | if cpu >= 90:          | is it at least 90?
belongs |     print("hot")       | only after a yes
```

"#
    )
}

fn benches(criterion: &mut Criterion) {
    let text = chapter();
    let document = parse(&text);
    let reading = Reading { open: true, ..Reading::default() };
    let setting = Setting { width: 80, glyphs: Glyphs::Unicode };
    criterion.bench_function("parse 50 kB", |bencher| bencher.iter(|| parse(black_box(&text))));
    criterion.bench_function("layout 50 kB, seen before", |bencher| {
        bencher.iter(|| layout(black_box(&document), &reading, setting));
    });
    // What has been coloured is remembered thread by thread, so a new thread sees the chapter for the first time.
    criterion.bench_function("layout 50 kB, first time", |bencher| {
        bencher.iter(|| {
            std::thread::scope(|scope| {
                let page = scope.spawn(|| layout(black_box(&document), &reading, setting));
                page.join().map(|page| page.lines.len())
            })
        });
    });
}

criterion_group!(layouts, benches);
criterion_main!(layouts);
