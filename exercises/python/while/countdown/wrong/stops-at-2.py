# With `n = 1` the 1 is missing. Is there still a number to call when `n`
# is 1?
n = 3

calls = []
while n > 1:
    calls.append(n)
    n = n - 1
calls.append("go")
