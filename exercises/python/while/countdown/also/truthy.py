n = 3

calls = []
while n:
    calls += [n]
    n = n - 1
calls = calls + ["go"]
print(calls)
