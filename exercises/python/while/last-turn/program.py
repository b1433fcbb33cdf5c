tries = 0
while tries < 2:
    tries = tries + 1
    print("try " + str(tries))
print("stopped at " + str(tries))
