"""The base class of all checks.

The shape is that of a real agent (dd-agent 5, simplified BSD licence); written anew and smaller.
"""
import copy


class AgentCheck(object):
    """A check gathers while it runs; the collector then takes what was gathered."""

    def __init__(self, name, instances, clock):
        self.name = name
        self.instances = instances         # what to look at, one dict each
        self.clock = clock
        self.metrics = []
        self.events = []
        self._instance_metadata = []       # pairs of the instance that is being checked
        self.svc_metadata = []             # one dict for each instance that was checked

    # What a check calls.

    def gauge(self, metric, value, tags=()):
        self.metrics.append((metric, self.clock.now(), value, list(tags)))

    def event(self, event):
        self.events.append(event)

    def service_metadata(self, name, value):
        self._instance_metadata.append((name, str(value)))

    # What the collector calls.

    def get_metrics(self):
        """The metrics since the last call."""
        metrics, self.metrics = self.metrics, []
        return metrics

    def get_events(self):
        """The events since the last call."""
        events, self.events = self.events, []
        return events

    def get_service_metadata(self):
        """The metadata since the last call, one dict for each instance."""
        if self._instance_metadata:
            self._roll_up_instance_metadata()
        metadata, self.svc_metadata = self.svc_metadata, []
        return metadata

    def run(self):
        """Checks every instance. One that fails does not keep the others from being checked."""
        statuses = []
        for instance in self.instances:
            try:
                self.check(copy.deepcopy(instance))
                statuses.append('OK')
            except Exception as error:
                statuses.append('ERROR: %s' % error)
            finally:
                self._roll_up_instance_metadata()
        return statuses

    def _roll_up_instance_metadata(self):
        """Concatenate and flush instance metadata."""
        self.svc_metadata.append(dict((name, value) for (name, value) in self._instance_metadata))
        self._instance_metadata = []

    def check(self, instance):
        raise NotImplementedError
