# The numbers are right, and "go" is missing. What should run after the
# last turn?
n = 3

calls = []
while n > 0:
    calls.append(n)
    n = n - 1
