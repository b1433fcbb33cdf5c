# 101 is refused, but -1 passes. A range has two ends. Which of them is
# never asked about?
value = 42

valid = value <= 100
