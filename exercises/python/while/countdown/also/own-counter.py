n = 3

calls = []
gone = 0
while gone < n:
    calls.append(n - gone)
    gone = gone + 1
calls.append("go")
