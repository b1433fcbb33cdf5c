"""Keeps a growing container in each of the places where a program keeps things, and lets them grow at each line read."""
import collections
import functools
import sys
import threading

module_list = []
module_dict = {}
module_deque = collections.deque()
module_set = set()


class Slots(object):
    __slots__ = ("kept",)

    def __init__(self):
        self.kept = []


class Holder(object):
    shared = []

    def __init__(self):
        self.own = {}


@functools.lru_cache(maxsize=None)
def remembered(number):
    return number


def make_closure():
    inside = []

    def add(number):
        inside.append(number)

    return add


def wait_and_keep():
    suspended = []
    while True:
        suspended.append((yield))


slots = Slots()
holder = Holder()
closure = make_closure()
generator = wait_and_keep()
next(generator)
local = threading.local()
local.things = []


def run():
    in_frame = []
    number = 0
    while True:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        if not sys.stdin.readline():
            return
        for _ in range(1000):
            number += 1
            module_list.append(number)
            module_dict[number] = None
            module_deque.append(number)
            module_set.add(number)
            slots.kept.append(number)
            Holder.shared.append(number)
            holder.own["k%d" % number] = number
            remembered(number)
            closure(number)
            generator.send(number)
            local.things.append(number)
            in_frame.append(number)


run()
