"""Lets the agent run for three simulated days, on a machine whose readings are set, and prints what it did.

Two runs print the same if the agent does the same: what it said, what it handed over, what it still holds, and how fast
its memory grows.
"""
import gc
import hashlib
import json
import os
import sys
from types import SimpleNamespace

DAYS, ROUNDS = 3, 5760                 # of 15 seconds
PERCENT = [0, 74, 75, 90, 95, 89, None]        # both sides of each limit, and hot at 7 and at 22 o'clock; None fails
GIB = 2 ** 30


def load():
    """Each hour has one of the readings from its middle on; the last two are calm again, so an average is no peak."""
    hour, reading = divmod(schedule.done, 240)
    percent = PERCENT[hour % len(PERCENT)] if 120 <= reading < 238 else 40
    if percent is None:
        raise OSError('no reading')
    return percent / 100, 0, 0


os.cpu_count = lambda: 1
os.getloadavg = load
os.statvfs = lambda path: SimpleNamespace(f_bavail=900 * GIB - schedule.done // 700 * GIB, f_frsize=1)

import agent                           # noqa: E402  it must see the machine as it is set
from clock import FreeClock            # noqa: E402
from watch import Watch                # noqa: E402

handed_over = hashlib.sha256()
payloads = 0


def emit(payload):
    global payloads
    payloads += 1
    handed_over.update(json.dumps(payload, sort_keys=True).encode())


def hour(schedule):
    if schedule.done % 240 == 0:
        for line in watch.hour():
            print(line)


def blocks():
    sys.stdout.flush()         # what waits to be printed is held, too
    gc.collect()
    return sys.getallocatedblocks()


clock = FreeClock()
watch = Watch(clock)
schedule = agent.build(clock, watch.passes(emit), 0)
schedule.after_round.append(hour)
checks = [task.check.__closure__[0].cell_contents for task in schedule.tasks]
for day in range(DAYS):
    before = blocks()
    schedule.rounds = schedule.done + ROUNDS
    schedule.run()
    # The leak is one dict for each check and round. What else stays is told by the hour, so a few do not show.
    more = int((blocks() - before - ROUNDS * len(checks)) / 24)
    print('day %d: %d handed over, %s' % (day + 1, payloads, handed_over.hexdigest()[:12]))
    if day > 0:
        print('beside the leak, memory grows by %d pieces an hour' % more)
    for check in checks:
        held = [len(check.metrics), len(check.events), len(check._instance_metadata), len(check.svc_metadata)]
        print('%s holds metrics %d, events %d, pairs %d, metadata %d' % tuple([check.name] + held))
