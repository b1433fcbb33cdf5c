# exhausting, levels: error wrong stopped memory
# Catches that there is no more memory, and asks for more.
held = []
while True:
    try:
        held.append(bytearray(1 << 22))
    except MemoryError:
        held.append(None)
