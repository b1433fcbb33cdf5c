# The numbers go up: 1, 2, 3. Which of them should be called first?
n = 3

calls = []
i = 1
while i <= n:
    calls.append(i)
    i = i + 1
calls.append("go")
