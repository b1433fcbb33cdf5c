# With `n = 3` only "go" comes: the loop goes on while `n` is 0. Is that
# where it should go on, or where it should stop?
n = 3

calls = []
while n == 0:
    calls.append(n)
    n = n - 1
calls.append("go")
