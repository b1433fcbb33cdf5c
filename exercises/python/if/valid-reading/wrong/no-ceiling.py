# -1 is refused, but 101 passes. A range has two ends. Which of them is
# never asked about?
value = 42

valid = value >= 0
