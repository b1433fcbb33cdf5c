// `web-1 hot [kept] [now]`: both marks are there, in the other order.
// In which order does the task name them?

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
    if record == Record::Keep {
        out.push_str(" [kept]");
    }
    if urgency == Urgency::Now {
        out.push_str(" [now]");
    }
    out
}

fn disk_full(host: &str) -> String {
    send(host, Urgency::Now, Record::Skip)
}
