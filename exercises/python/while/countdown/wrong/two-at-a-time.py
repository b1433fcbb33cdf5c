# With `n = 3` it calls 3 and 1: the 2 is jumped over. How far is it from
# one number to the next?
n = 3

calls = []
while n > 0:
    calls.append(n)
    n = n - 2
calls.append("go")
