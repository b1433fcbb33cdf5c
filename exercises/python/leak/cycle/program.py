import gc

gc.disable()
gc.collect()

a = []
b = [a]
a.append(b)
del a, b
print(gc.collect())

keep = []
keep.append([1])
print(gc.collect())
print(len(keep))
