# control, large: passed
# A hundred thousand parts in one value.
def f(n):
    return sum(len(str(part)) for part in [[i, str(i), float(i)] for i in range(n)]) and list(range(n))
