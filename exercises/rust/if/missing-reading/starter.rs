// missing-reading: zero is a reading
// Give "cpu 42" for Some(42), and "no reading" for None.

fn text(cpu: Option<u32>) -> String {
    todo!()
}
