# Only "go" or the last number is left: `calls` is made anew on each turn.
# Where does a start value stand?
n = 3

while n > 0:
    calls = []
    calls.append(n)
    n = n - 1
calls.append("go")
