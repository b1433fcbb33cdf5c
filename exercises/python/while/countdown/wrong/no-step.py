# Still running: `n` is 3 on every turn, so the answer is yes every time.
# Which line makes `n` smaller?
n = 3

calls = []
while n > 0:
    calls.append(n)
calls.append("go")
