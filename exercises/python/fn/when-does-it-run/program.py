def check(cpu):
    print("checking", cpu)
    return cpu >= 90
    print("finished")

print("start")
hot = check(95)
print(hot)
