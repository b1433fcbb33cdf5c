cpu = 40
if cpu >= 90:
    print("HIGH")
    print("tell someone")
print("done")
cpu = 95
