# With `n = 0` the list begins with 0. The last number to call is 1. With
# which `n` should the answer be no?
n = 3

calls = []
while n >= 0:
    calls.append(n)
    n = n - 1
calls.append("go")
