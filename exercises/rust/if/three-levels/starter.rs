// three-levels: ok, warn, crit
// Give "crit" from 90 up, "warn" from 75 up to below 90, else "ok".

fn level(cpu: u32) -> &'static str {
    todo!()
}
