# With `n = 0` even "go" is missing: it is called in the turn of the 1.
# Does every countdown have such a turn?
n = 3

calls = []
while n > 0:
    calls.append(n)
    if n == 1:
        calls.append("go")
    n = n - 1
