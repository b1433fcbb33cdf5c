n = 3

calls = ["go"]
next_call = 1
while next_call <= n:
    calls.insert(0, next_call)
    next_call = next_call + 1
