# 99.5 is refused, though it lies between 0 and 100. Which values does
# your question know about?
value = 42

valid = value in range(0, 101)
