// Asked from the other side.
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

fn send(text: &str, u: Urgency, r: Record) -> String {
    let mut out = text.to_string();
    if u != Urgency::Later {
        out.push_str(" [now]");
    }
    if r != Record::Skip {
        out.push_str(" [kept]");
    }
    return out;
}

fn disk_full(host: &str) -> String {
    send(host, Urgency::Now, Record::Skip)
}
