// `disk_full` is no longer marked ` [now]`. Before, its first bool was
// `true`. Which word says that?

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
    send(host, Urgency::Later, Record::Skip)
}
