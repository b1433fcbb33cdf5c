"""The schedule: a thread that runs tasks when they are due."""
import threading


class Schedule(threading.Thread):
    def __init__(self, clock, rounds=None):
        super(Schedule, self).__init__(name='schedule')
        self.clock = clock
        self.rounds = rounds       # how many to run; None is for ever
        self.done = 0              # rounds that were run
        self.tasks = []
        self.after_round = []      # called with the schedule after each

    def add(self, task):
        self.tasks.append(task)

    def run(self):
        while self.rounds is None or self.done < self.rounds:
            due = min(task.due for task in self.tasks)
            self.clock.sleep(due - self.clock.now())
            for task in self.tasks:
                if task.due <= self.clock.now():
                    task.run()
            self.done += 1
            for hook in self.after_round:
                hook(self)
