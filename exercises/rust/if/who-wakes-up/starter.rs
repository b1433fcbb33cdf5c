// who-wakes-up: who wakes up?
// The first rule that fits decides: "check" without a reading, "none"
// below 90, "email" outside production, "page" from 22 until before 7,
// else "call".

fn action(cpu: Option<u32>, prod: bool, hour: u32) -> &'static str {
    todo!()
}
