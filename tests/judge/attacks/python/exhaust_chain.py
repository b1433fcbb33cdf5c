# exhausting, levels: error stopped memory wrong
# Twenty thousand exceptions, each because of the one before.
last = None
for n in range(20000):
    e = ValueError(n)
    e.__cause__ = last
    last = e
raise last
