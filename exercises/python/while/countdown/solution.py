n = 3

calls = []
while n > 0:
    calls.append(n)
    n = n - 1
calls.append("go")
