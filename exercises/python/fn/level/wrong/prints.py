# `level(95)` gives None. The word is on the screen, but the caller
# has nothing in hand. Which keyword hands a value back?
def level(cpu):
    if cpu >= 90:
        print("crit")
    elif cpu >= 75:
        print("warn")
    else:
        print("ok")
