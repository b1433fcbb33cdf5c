// "Cannot move out": `&host` tries to take the name out of a list that
// is only looked at. Which of the two `&` is one too many?

fn roll_call(hosts: Vec<String>) -> Vec<String> {
    for &host in &hosts {
        println!("ping {}", host);
    }
    hosts
}
