// How many hours are hot?
let first = 0;

// Which?
let found: Vec<usize> = vec![];
