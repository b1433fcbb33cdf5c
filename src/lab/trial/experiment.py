"""Calls something after each run of a check, and counts what stays. Arguments: what to call, or `nothing`."""
import gc
import inspect
import sys

from begin import agent_of, result, run
from checks import AgentCheck

ROUNDS = 4000


def methods():
    """What can be called on a check without an argument."""
    names = []
    for name, method in vars(AgentCheck).items():
        if inspect.isfunction(method) and not name.startswith('__') and name != 'run':
            if len(inspect.signature(method).parameters) == 1:
                names.append(name)
    return sorted(names) + ['gc.collect']


def call_after_run(name):
    original, runs = AgentCheck.run, [0]
    def run(self):
        statuses = original(self)
        runs[0] += 1
        if name != 'gc.collect':
            getattr(self, name)()
        elif runs[0] % 100 == 0:       # it looks at everything there is, so not after each run
            gc.collect()
        return statuses
    AgentCheck.run = run


name = sys.argv[1]
if name != 'nothing':
    if name not in methods():
        result(unknown=name, known=methods())
    call_after_run(name)
schedule = agent_of(0)
run(schedule, 1000)
gc.collect()
before = sys.getallocatedblocks()
run(schedule, ROUNDS)
gc.collect()
result(rounds=ROUNDS, grew=sys.getallocatedblocks() - before)
