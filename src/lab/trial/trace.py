"""Runs the agent for twelve hours with the learner's tracer, and groups what stayed by who made it."""
import builtins
import gc
import os
import time
import traceback

from begin import agent_of, result, run

ROUNDS = 2880


def timed():
    schedule = agent_of(0)
    began = time.perf_counter()
    run(schedule, ROUNDS)
    return schedule, time.perf_counter() - began


def plain(stack):
    return [[os.path.relpath(file, 'agent') if os.path.isabs(file) else file, line, name] for file, line, name in stack]


_, without = timed()
try:
    import tracer
    tracer.install()
    stays = isinstance({}, dict)
    schedule, traced_time = timed()
    tracer.uninstall()
    made = [thing for thing in gc.get_objects() if type(thing) is tracer.TracedDict]
    traces = [getattr(thing, 'trace_info', None) for thing in made]
    untraced = sum(1 for trace in traces if not trace)
    counts = {}
    for trace in traces:
        if trace:
            counts[tuple(trace)] = counts.get(tuple(trace), 0) + 1
    ours = sorted(counts.items(), key=lambda pair: -pair[1])
    theirs = [(tuple(trace), count) for trace, count in tracer.group([tuple(trace) for trace in traces if trace])]
    grouped = theirs == ours or (sorted(theirs, key=repr) == sorted(ours, key=repr)
                                 and [count for _, count in theirs] == [count for _, count in ours])
    top = ours[0] if ours else ((), 0)
    result(isinstance=stays, made=len(made), untraced=untraced, groups=len(ours), grouped=grouped,
           top=plain(top[0]), count=top[1], their_groups=len(theirs), cost=traced_time / without, rounds=ROUNDS)
except Exception:
    builtins.dict = type({})
    result(error=traceback.format_exc(limit=-3).replace(os.getcwd() + '/', ''))
