"""the-real-numbers: the numbers of a real case

The facts stand below the task. You may copy them to the top of this
file and let Python do the sums: 7 // 2 is 3, the fraction is dropped.
"""
# how many collections are there in 12 hours?
collections = None

# how many bytes is that for each dict? drop the fraction
bytes_per_dict = None

# one dict stays behind in each collection: how many does that explain?
explained = None

# how many of the 6621 are left without an explanation then?
left_over = None

# and if two stay behind in each collection?
left_over_by_two = None
