"""What the agent tells people: an alert when somebody has to act, and each hour a line on the processor and the disk.

It looks at what the checks hand over, on its way to the forwarder, and changes none of it. What there is to decide and
to count is done by the functions of tinywatch.py.
"""
import os

from tinywatch import alert, average, days_left, drain, keep_last, level, report, summarise, who_wakes_up

ENV = 'prod'
KEEP = 5                   # readings of the processor
DAY = 24                   # readings of the disk: one each hour
GIB = 2 ** 30
PROCESSORS = os.cpu_count() or 1


class Watch(object):
    def __init__(self, clock):
        self.clock = clock
        self.cpu = []          # the last readings, percent; None is one that failed
        self.disk = []         # the last readings, GiB that are free
        self.free = None       # the newest of them
        self.action = 'none'   # what there was to do at the last reading
        self.alerts = []       # to be told with the next hour

    def passes(self, emit):
        """An `emit` for the collector that looks at each payload first."""
        def look_and_emit(payload):
            self.look(payload)
            emit(payload)
        return look_and_emit

    def look(self, payload):
        values = [value for _, _, value, _ in payload['metrics']]
        reading = values[0] if values else None
        if payload['check'] == 'disk':
            self.free = None if reading is None else int(reading // GIB)
        elif payload['check'] == 'cpu':
            self.look_at_cpu(None if reading is None else min(100, int(100 * reading / PROCESSORS)))

    def look_at_cpu(self, percent):
        keep_last(self.cpu, [percent], KEEP)
        action = who_wakes_up(percent, ENV, int(self.clock.now() // 3600) % 24)
        if action != self.action and action != 'none':
            kind = 'warn' if percent is None else level(percent)
            self.alerts.append(alert('cpu: ' + action, level=kind, page=action == 'page'))
        self.action = action

    def hour(self):
        """The lines of this hour, the alerts first."""
        lines = drain(self.alerts)
        found = summarise(self.cpu)
        if found['count']:
            mean = round(average(self.cpu), 1)
            lines.append(report('cpu', mean, level=level(found['peak']), hot=found['hot'], of=found['count']))
        if self.free is not None:
            keep_last(self.disk, [self.free], DAY)
            lost = self.disk[0] - self.disk[-1]
            if lost > 0:
                lines.append(report('disk', self.free, days=days_left(0, lost, self.free)))
            else:
                lines.append(report('disk', self.free))
        return lines
