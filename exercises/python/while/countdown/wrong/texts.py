# It looks right, but the numbers are texts. What does `str` do to them?
n = 3

calls = []
while n > 0:
    calls.append(str(n))
    n = n - 1
calls.append("go")
