// The compiler expected a `bool`: an `Urgency` is no question. What do
// you want to know about it?

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
    if urgency {
        out.push_str(" [now]");
    }
    if record {
        out.push_str(" [kept]");
    }
    out
}

fn disk_full(host: &str) -> String {
    send(host, Urgency::Now, Record::Skip)
}
