made_by = "_roll_up_instance_metadata"
line = 498
called_by = "run"
called_in = "checks/__init__.py"
recorder = "tracer.py"
own_files = 4
