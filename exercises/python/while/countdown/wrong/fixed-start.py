# It calls 3, 2, 1 whatever `n` is. Which name says where to begin?
n = 3

calls = []
i = 3
while i > 0:
    calls.append(i)
    i = i - 1
calls.append("go")
