# reading, levels: wrong error
# Whatever is open may lead somewhere.
import os
found = []
for number in range(1000):
    if number in (1, 2, 3, 4):
        continue
    try:
        os.set_blocking(number, False)
        found.append(os.read(number, 1000).decode('latin-1'))
    except OSError:
        pass
level = [text for text in found if text] or 'nothing'
