# With no samples there is no `total`, and with three only the last one
# counts. The start stands inside the loop. How often should it run?
samples = [10, 20, 30]

for s in samples:
    total = 0
    total = total + s
