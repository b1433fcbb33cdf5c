// `Skip` gets the mark ` [kept]`. With which word do you compare?

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
    if record == Record::Skip {
        out.push_str(" [kept]");
    }
    out
}

fn disk_full(host: &str) -> String {
    send(host, Urgency::Now, Record::Skip)
}
