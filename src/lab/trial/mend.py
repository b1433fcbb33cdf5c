"""What a mended agent does: how memory grows in four situations, and what is delivered. Judged by whoever started this."""
import gc
import sys
import traceback
import tracemalloc

from begin import result
from checks import AgentCheck
from checks.collector import Collector
from clock import FreeClock

WARM_UP, LOOKS = 300, (200, 800, 3200)


class Told(AgentCheck):
    """Tells what its instance says, or fails."""

    def check(self, instance):
        if instance.get('fails'):
            raise RuntimeError('this check fails')
        if instance.get('tells'):
            self.service_metadata('version', instance['tells'])


def works(payload):
    pass


def is_down(payload):
    raise IOError('the forwarder is away')


SITUATIONS = [
    ('quiet', [{}], works),
    ('telling', [{'tells': '1'}], works),
    ('failing', [{'fails': 1}], works),
    ('down', [{'tells': '1'}], is_down),
]


def blocks():
    gc.collect()
    gc.collect()
    return sys.getallocatedblocks()


def octets():
    gc.collect()
    gc.collect()
    return tracemalloc.get_traced_memory()[0]


def growth(instances, emit, measure):
    collect = Collector(emit).wrap(Told('told', instances, FreeClock()))
    def rounds(count):
        for _ in range(count):
            try:
                collect()
            except IOError:
                pass
    rounds(WARM_UP)
    measure()
    start, done, grown = measure(), 0, []
    for look in LOOKS:
        rounds(look - done)
        done = look
        grown.append(measure() - start)
    return grown


def delivered():
    got = []
    collect = Collector(got.append).wrap(
        Told('told', [{'tells': 'a'}, {}, {'tells': 'c'}], FreeClock()))
    collect()
    collect()
    told = []
    for payload in got:
        entries = payload.get('service_metadata')
        told.append(None if entries is None else [dict(entry) for entry in entries])
    return told


try:
    situations = {}
    for name, instances, emit in SITUATIONS:
        situations[name] = {'blocks': growth(instances, emit, blocks)}
    tracemalloc.start(1)
    for name, instances, emit in SITUATIONS:
        situations[name]['bytes'] = growth(instances, emit, octets)
    tracemalloc.stop()
    result(looks=LOOKS, situations=situations, delivered=delivered())
except Exception:
    result(error=traceback.format_exc(limit=-3))
