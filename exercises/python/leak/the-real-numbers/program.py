# from the report
hours = 12
dicts = 6621
bytes_held = 3400000

# our assumption: it is not in the report
seconds_between = 15
