"""The clock that the agent asks. Its time is simulated: it jumps when somebody sleeps.

Twelve hours of a schedule pass in as long as the work itself takes. Time passes up to a limit that is set from outside;
there the clock rests until the limit is moved.
"""
import threading
import time


class Clock(object):
    def __init__(self, rests=None):
        self._now = 0.0
        self._until = 0.0
        self._pace = None          # simulated seconds in one real second; None is as fast as it goes
        self._began = (0.0, 0.0)   # simulated and real time when the pace was set
        self._rests = rests        # told the time at which the clock rests
        self._moved = threading.Condition()

    def now(self):
        return self._now

    def run_until(self, seconds, pace=None):
        """Lets time pass up to a moment."""
        with self._moved:
            self._until = seconds
            self._pace = pace
            self._began = (self._now, time.monotonic())
            self._moved.notify_all()

    def sleep(self, seconds):
        """Waits until so many seconds have passed on this clock."""
        wake = self._now + max(0.0, seconds)
        with self._moved:
            if wake >= self._until:
                self._now = max(self._now, self._until)
                if self._rests:
                    self._rests(self._now)
            while wake >= self._until:
                self._moved.wait()
        if self._pace:
            early = (wake - self._began[0]) / self._pace - (time.monotonic() - self._began[1])
            if early > 0.002:
                time.sleep(early)
        self._now = wake


class FreeClock(Clock):
    """A clock without a limit, for tests."""

    def sleep(self, seconds):
        self._now += max(0.0, seconds)
