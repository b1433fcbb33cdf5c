before = {"str": 9000, "dict": 6000, "list": 300}
after = {"str": 9010, "dict": 6010, "list": 540}

biggest = None
fastest = None
most = 0
for name in after:
    if biggest is None or after[name] > after[biggest]:
        biggest = name
    grew = after[name] - before[name]
    if grew > most:
        fastest = name
        most = grew

print(biggest)
print(fastest)
