// One `match` for the pair.
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
    let marks = match (urgency, record) {
        (Urgency::Now, Record::Keep) => " [now] [kept]",
        (Urgency::Now, Record::Skip) => " [now]",
        (Urgency::Later, Record::Keep) => " [kept]",
        (Urgency::Later, Record::Skip) => "",
    };
    text.to_string() + marks
}

fn disk_full(host: &str) -> String {
    send(host, Urgency::Now, Record::Skip)
}
