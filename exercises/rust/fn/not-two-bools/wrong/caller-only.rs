// The call speaks now, but `send` still wants two bools. What should
// its header take?

#[derive(PartialEq)]
enum Urgency {
    Now,
    Later,
}

#[derive(PartialEq)]
enum Record {
    Keep,
    Skip,
}

fn send(text: &str, now: bool, keep: bool) -> String {
    let mut out = text.to_string();
    if now {
        out.push_str(" [now]");
    }
    if keep {
        out.push_str(" [kept]");
    }
    out
}

fn disk_full(host: &str) -> String {
    send(host, Urgency::Now, Record::Skip)
}
