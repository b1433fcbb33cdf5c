"""Two snapshots of the standard tool, tracemalloc, and what lies between them."""
import os
import time
import tracemalloc

from begin import agent_of, result, run

ROUNDS, FRAMES = 1000, 12

schedule = agent_of(0)
run(schedule, 200)
began = time.perf_counter()
run(schedule, ROUNDS)
without = time.perf_counter() - began
tracemalloc.start(FRAMES)
run(schedule, 200)
first = tracemalloc.take_snapshot()
began = time.perf_counter()
run(schedule, ROUNDS)
traced = time.perf_counter() - began
second = tracemalloc.take_snapshot()
tracemalloc.stop()
lines = []
for change in second.compare_to(first, 'lineno'):
    frame = change.traceback[0]
    if os.path.abspath(frame.filename).startswith(os.path.abspath('agent')):
        lines.append([os.path.relpath(frame.filename, 'agent'), frame.lineno, change.count_diff, change.size_diff])
lines.sort(key=lambda line: -line[3])
result(rounds=ROUNDS, frames=FRAMES, lines=lines[:3], cost=traced / without)
