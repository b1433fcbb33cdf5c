grows = "rolled_up"
entries = 300
per_turn = 3
empty_ones = 300
emptied_by = "take_metadata"
callers = 0
