"""A collector that hands over the metadata and still leaks, slowly: it remembers one payload in ten, for ever."""


class Collector(object):
    def __init__(self, emit):
        self.emit = emit
        self.runs = 0
        self.remembered = []

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
            self.runs += 1
            if self.runs % 10 == 0:
                self.remembered.append(payload)
            self.emit(payload)
        return wrapper
