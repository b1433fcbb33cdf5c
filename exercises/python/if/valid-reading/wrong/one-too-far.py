# -0.5 and 100.5 pass: they lie between the whole numbers. Which two
# numbers does the task name as the ends?
value = 42

valid = -1 < value < 101
