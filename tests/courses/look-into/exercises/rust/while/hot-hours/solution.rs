// How many hours are hot?
let first = 2;

// Which?
let found: Vec<usize> = vec![0, 1, 2];
