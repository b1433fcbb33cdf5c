# With `value = -1`, `valid` is still None: nothing sets it when the
# answer is no. What is it then?
value = 42

valid = None
if 0 <= value <= 100:
    valid = True
