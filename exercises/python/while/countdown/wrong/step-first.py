# With `n = 3` it calls 2, 1, 0: each number has changed before it is
# called. Which of the two lines comes first?
n = 3

calls = []
while n > 0:
    n = n - 1
    calls.append(n)
calls.append("go")
