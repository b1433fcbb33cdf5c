# (file, line, function, code), the oldest call first
trace = [
    ("threading.py", 774, "__bootstrap", ""),
    ("threading.py", 801, "__bootstrap_inner", ""),
    ("bot/schedule.py", 51, "run", "task.run()"),
    ("bot/task.py", 50, "run", "super(...).run()"),
    ("bot/task.py", 18, "run", "self.check()"),
    ("checks/collector.py", 223, "wrapper", "_check.run()"),
    ("checks/__init__.py", 630, "run", "self._roll_up..."),
    ("checks/__init__.py", 498, "_roll_up_instance_metadata",
     "dict((k, v) for (k, v) in ...)"),
    ("tracer.py", 33, "__init__", "self.trace_info = ..."),
]
