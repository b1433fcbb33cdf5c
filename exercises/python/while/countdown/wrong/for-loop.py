# Right list, and `range` has counted for you. Here you build what it
# does: which question, and which step?
n = 3

calls = []
for i in range(n):
    calls.append(n - i)
calls.append("go")
