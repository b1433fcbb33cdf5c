"""The forwarder: takes payloads from the collector and keeps the newest until the server has them.

The server is not part of this miniature; it is said to be slow, so the buffer is always full. What does not fit is
dropped, the oldest first, and counted.

What the server relies on: a payload has one entry in `service_metadata` for each instance of the check, in the order of
the instances, `{}` where there is nothing to tell. It pairs them by position.
"""
import json
from collections import deque


class Forwarder(object):
    MOST = 10000               # payloads

    def __init__(self):
        self.buffer = deque(maxlen=self.MOST)
        self.dropped = 0

    def take(self, line):
        if len(self.buffer) == self.MOST:
            self.dropped += 1
        self.buffer.append(json.loads(line))

    def run(self, lines):
        for line in lines:
            self.take(line)
