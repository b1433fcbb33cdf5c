// The compiler does not compare an `Urgency` with a `Record`. Which
// question belongs to which type?

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
    if urgency == Record::Keep {
        out.push_str(" [kept]");
    }
    out
}

fn disk_full(host: &str) -> String {
    send(host, Urgency::Now, Record::Skip)
}
