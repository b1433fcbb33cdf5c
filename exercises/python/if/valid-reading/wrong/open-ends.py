# 0 and 100 are refused. The task says **both included**. Does your
# question say yes to the ends themselves?
value = 42

valid = 0 < value < 100
