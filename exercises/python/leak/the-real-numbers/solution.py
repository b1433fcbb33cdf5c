collections = 2880
bytes_per_dict = 513
explained = 2880
left_over = 3741
left_over_by_two = 861
