# Every call gives None: the body has no `return` yet. What should a
# caller get for 95?
def level(cpu):
    pass


for reading in [95, 80, 10]:
    print(level(reading))
