# With `n = 3` only the 1 is left of the numbers: each turn begins with an
# empty list. Where is it made once?
n = 3

calls = []
while n > 0:
    calls = []
    calls.append(n)
    n = n - 1
calls.append("go")
