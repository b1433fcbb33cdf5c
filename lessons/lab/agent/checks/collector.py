"""The collector: runs a check and hands on what it gathered."""


class Collector(object):
    def __init__(self, emit):
        self.emit = emit           # takes a payload; may fail while the forwarder is away

    def wrap(self, _check):
        """What a task calls when the check is due."""
        def wrapper():
            statuses = _check.run()
            self.emit({
                'check': _check.name,
                'statuses': statuses,
                'metrics': _check.get_metrics(),
                'events': _check.get_events(),
            })
        return wrapper
