# Still running: the line that changes `n` stands at the left edge, after
# the loop. It never gets its turn. Where does it belong?
n = 3

calls = []
while n > 0:
    calls.append(n)
n = n - 1
calls.append("go")
