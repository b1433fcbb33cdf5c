"""named-only: must be said by name

alert(text, *, level="warn", page=False) returns "[level] text".
"""


def alert(text, level="warn", page=False):
    pass


print(alert("disk full", level="crit", page=True))
