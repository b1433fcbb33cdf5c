# With `n = 3` only the 3 is called: an `if` asks once. What asks again
# and again?
n = 3

calls = []
if n > 0:
    calls.append(n)
    n = n - 1
calls.append("go")
