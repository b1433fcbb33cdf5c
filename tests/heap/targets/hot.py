"""Never rests: three threads make and drop collected objects, cycles among them."""
import sys
import threading


class Thing(object):
    def __init__(self, number):
        self.items = [number]
        self.names = {"x": [number]}


def churn():
    live = []
    number = 0
    while True:
        live.append(Thing(number))
        number += 1
        if len(live) > 500:
            del live[:250]
        loop = Thing(number)
        loop.itself = loop


for _ in range(3):
    thread = threading.Thread(target=churn)
    thread.daemon = True
    thread.start()
sys.stdout.write("ready\n")
sys.stdout.flush()
sys.stdin.readline()
