"""A test that fails while the agent leaks and passes when it does not.

Run it yourself in this folder:  python3 -m unittest
"""
import gc
import sys
import unittest

from checks import AgentCheck
from checks.collector import Collector
from clock import FreeClock


class Quiet(AgentCheck):
    """Finds nothing and tells nothing."""

    def check(self, instance):
        pass


class NothingStays(unittest.TestCase):
    def test_memory_does_not_grow_with_the_number_of_runs(self):
        collect = Collector(lambda payload: None).wrap(Quiet('quiet', [{}], FreeClock()))
        collect()
        self.fail('your program: run it often, and say what must not have grown')


if __name__ == '__main__':
    unittest.main()
