# terminal, levels: error
# What stands beside an exception: notes, causes, groups.
e = ValueError('\x1b[1m')
try:
    e.add_note('\x1b[2J\u202e')
except AttributeError:
    pass
raise e from KeyError('\u2066\x9b')
