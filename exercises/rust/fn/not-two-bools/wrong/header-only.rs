// `send` takes the two types. `disk_full` still hands over `true` and
// `false`. Which two words did it mean?

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

fn send(text: &str, urgency: Urgency, record: Record) -> String {
    let mut out = text.to_string();
    if urgency == Urgency::Now {
        out.push_str(" [now]");
    }
    if record == Record::Keep {
        out.push_str(" [kept]");
    }
    out
}

fn disk_full(host: &str) -> String {
    send(host, true, false)
}
