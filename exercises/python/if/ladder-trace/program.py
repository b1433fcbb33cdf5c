cpu = 95
if cpu >= 75:
    print("warn")
if cpu >= 90:
    print("crit")
print("again")
if cpu >= 75:
    print("warn")
elif cpu >= 90:
    print("crit")
