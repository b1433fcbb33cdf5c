// `if let` looks whether it is that one.
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
    let mut out = String::from(text);
    if let Urgency::Now = urgency {
        out += " [now]";
    }
    if let Record::Keep = record {
        out += " [kept]";
    }
    out
}

fn disk_full(host: &str) -> String {
    send(host, Urgency::Now, Record::Skip)
}
