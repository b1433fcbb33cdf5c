"""A collector that does not leak: it hands over the metadata and keeps the newest fifty payloads, never more."""
from collections import deque


class Collector(object):
    def __init__(self, emit):
        self.emit = emit
        self.newest = deque(maxlen=50)

    def wrap(self, _check):
        def wrapper():
            statuses = _check.run()
            payload = {
                'check': _check.name,
                'statuses': statuses,
                'metrics': _check.get_metrics(),
                'events': _check.get_events(),
                'service_metadata': _check.get_service_metadata(),
            }
            self.newest.append(payload)
            self.emit(payload)
        return wrapper
