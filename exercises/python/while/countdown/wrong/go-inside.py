# "go" comes after every number, and with `n = 0` never. What belongs to
# each turn, and what comes once?
n = 3

calls = []
while n > 0:
    calls.append(n)
    n = n - 1
    calls.append("go")
