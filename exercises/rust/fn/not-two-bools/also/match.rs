// A `match` on each.
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
    let now = match urgency {
        Urgency::Now => " [now]",
        Urgency::Later => "",
    };
    let kept = match record {
        Record::Keep => " [kept]",
        Record::Skip => "",
    };
    format!("{}{}{}", text, now, kept)
}

fn disk_full(host: &str) -> String {
    send(host, Urgency::Now, Record::Skip)
}
