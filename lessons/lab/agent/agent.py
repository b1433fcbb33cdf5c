"""The agent: three processes that measure a machine and send on what they measured.

    supervisor      starts the two others, passes on what it is told, ends when whoever started it is gone
    collector       runs every check every 15 seconds and hands over what the checks gathered
    forwarder       keeps what the collector handed over until the server has it

Start it by hand:  python3 agent.py --hours 12

Time is simulated (see clock.py), so 12 hours pass in half a second. Lines on standard input steer it:

    until SECONDS [PACE]    let time pass up to SECONDS, at most PACE simulated seconds in a real one
    ask NAME ID             ask the collector something; the answer is one line of JSON with that ID

Standard output has one JSON object in each line: who it is, how far it is, when it rests, answers.
"""
import argparse
import json
import os
import subprocess
import sys
import threading
import traceback

import questions
from bot.schedule import Schedule
from bot.task import RepeatTask
from checks.collector import Collector
from checks.system import Cpu, Disk
from clock import Clock
from forwarder import Forwarder
from watch import Watch

INTERVAL = 15              # seconds between two collections
TELL_EVERY = 240           # collections between two lines about how far it is: one hour
LONGEST_LIFE = 4 * 3600    # real seconds; nobody should find this process a week later


def tell(**what):
    """One line to whoever started the agent. Short enough to arrive whole."""
    os.write(1, (json.dumps(what) + '\n').encode())


def checks_of(clock):
    """What is checked on this machine."""
    return [Cpu('cpu', [{}], clock), Disk('disk', [{'path': '/'}], clock)]


def build(clock, emit, rounds=None):
    """The schedule with one task for each check."""
    schedule = Schedule(clock, rounds)
    collector = Collector(emit)
    for check in checks_of(clock):
        schedule.add(RepeatTask(check.name, collector.wrap(check), INTERVAL, clock))
    return schedule


def collector(payloads):
    """Collects until standard input ends. `payloads` is the descriptor on which the forwarder listens."""
    pipe = os.fdopen(payloads, 'w')

    def emit(payload):
        pipe.write(json.dumps(payload) + '\n')

    clock = Clock(rests=lambda at: rest(at))
    watch = Watch(clock)
    schedule = build(clock, watch.passes(emit))

    def rest(at):
        pipe.flush()
        tell(rests=at, cycles=schedule.done)

    def hour(_):
        if schedule.done % TELL_EVERY == 0:
            tell(at=clock.now(), cycles=schedule.done, lines=watch.hour())

    schedule.after_round.append(hour)
    schedule.daemon = True
    threading.excepthook = die
    tell(checks=[[check.name, len(check.instances)] for check in checks_of(clock)])
    schedule.start()
    for line in sys.stdin:
        words = line.split()
        if words[:1] == ['until']:
            clock.run_until(float(words[1]), float(words[2]) if words[2:] else None)
        elif words[:1] == ['ask']:
            tell(id=int(words[2]), answer=questions.ask(words[1]))
    os._exit(0)            # whoever steers is gone


def die(trouble):
    """A thread ended by an error ends the process: an agent that only looks alive is worse than a dead one."""
    traceback.print_exception(trouble.exc_type, trouble.exc_value, trouble.exc_traceback)
    sys.stderr.flush()
    os._exit(1)


def supervisor(hours):
    """Starts the others and watches over them."""
    life = threading.Timer(LONGEST_LIFE, os._exit, [0])
    life.daemon = True
    life.start()
    here = os.path.abspath(__file__)
    listens, payloads = os.pipe()
    forwards = subprocess.Popen([sys.executable, here, 'forwarder'], stdin=listens)
    collects = subprocess.Popen([sys.executable, here, 'collector', str(payloads)], stdin=subprocess.PIPE,
                                pass_fds=[payloads])
    os.close(listens)
    os.close(payloads)
    pids = {'supervisor': os.getpid(), 'forwarder': forwards.pid, 'collector': collects.pid}
    version = '.'.join(str(part) for part in sys.version_info[:3])
    tell(agent=pids, python=version, interval=INTERVAL)

    def watch():
        status = collects.wait()
        forwards.wait()
        os._exit(1 if status else 0)

    threading.Thread(target=watch, daemon=True).start()
    try:
        if hours:
            collects.stdin.write(('until %d\n' % (hours * 3600)).encode())
            collects.stdin.flush()
        for line in sys.stdin.buffer:
            collects.stdin.write(line)
            collects.stdin.flush()
        collects.stdin.close()     # it reads that as the end, and the forwarder after it
    except (BrokenPipeError, KeyboardInterrupt):
        pass
    collects.wait()
    forwards.wait()


def main():
    arguments = argparse.ArgumentParser(description='A small agent that measures this machine.')
    arguments.add_argument('role', nargs='?', default='supervisor', choices=['supervisor', 'forwarder', 'collector'])
    arguments.add_argument('payloads', nargs='?', type=int, help=argparse.SUPPRESS)
    arguments.add_argument('--hours', type=float, default=0, help='simulated hours to run at once')
    chosen = arguments.parse_args()
    if chosen.role == 'supervisor':
        supervisor(chosen.hours)
    elif chosen.role == 'forwarder':
        Forwarder().run(sys.stdin)
    else:
        collector(chosen.payloads)


if __name__ == '__main__':
    main()
