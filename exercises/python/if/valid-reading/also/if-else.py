value = 42

if value >= 0 and value <= 100:
    valid = True
else:
    valid = False
print(valid)
