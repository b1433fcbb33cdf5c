n = 3

calls = []
while True:
    if n == 0:
        calls.append("go")
        break
    calls.append(n)
    n = n - 1
