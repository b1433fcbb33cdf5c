// The compiler notices that the two are swapped: that is the gain. The
// order that was asked for: first how urgent, then the record.

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

fn send(text: &str, record: Record, urgency: Urgency) -> String {
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
    send(host, Record::Skip, Urgency::Now)
}
