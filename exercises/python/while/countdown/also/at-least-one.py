n = 3

calls = []
while n >= 1:
    calls.append(n)
    n -= 1
calls.append("go")
