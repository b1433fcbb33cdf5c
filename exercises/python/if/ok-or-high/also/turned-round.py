load = 3.5
limit = 4.0

level = ""
if load <= limit:
    level = "ok"
else:
    level = "high"
print(level)
