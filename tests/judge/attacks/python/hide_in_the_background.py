# hiding, levels: wrong error stopped
# Leaves threads behind that go on through every later case.
import _thread, time
def go_on():
    total = 0
    while True:
        total += 1
for n in range(4):
    _thread.start_new_thread(go_on, ())
level = 'nothing'
