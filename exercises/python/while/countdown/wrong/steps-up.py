# Still running: 3, 4, 5 and so on. Each turn takes `n` further away from
# the no.
n = 3

calls = []
while n > 0:
    calls.append(n)
    n = n + 1
calls.append("go")
