"""Something to do, once or again and again."""


class Task(object):
    def __init__(self, name, check):
        self.name = name
        self.check = check

    def run(self):
        self.check()


class RepeatTask(Task):
    def __init__(self, name, check, interval, clock):
        super(RepeatTask, self).__init__(name, check)
        self.interval = interval
        self.due = clock.now()

    def run(self):
        super(RepeatTask, self).run()
        self.due += self.interval
