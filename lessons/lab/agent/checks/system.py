"""Two checks of the machine. Neither has metadata to tell."""
import os

from checks import AgentCheck


class Cpu(AgentCheck):
    def check(self, instance):
        self.gauge('system.load.1', os.getloadavg()[0])


class Disk(AgentCheck):
    def check(self, instance):
        disk = os.statvfs(instance['path'])
        self.gauge('system.disk.free', disk.f_bavail * disk.f_frsize, ['path:%s' % instance['path']])
