# "go" comes before the numbers. Which line runs when the loop is over?
n = 3

calls = []
calls.append("go")
while n > 0:
    calls.append(n)
    n = n - 1
