"""A dict that remembers who made it.

`install()` puts it under the name `dict`, so it sees every `dict(...)` made after that. It does not see `{...}`, which
Python builds without asking for the name.
"""
import builtins
import sys

real = dict


class Traced(type):
    """Keeps `isinstance({}, dict)` true while `dict` is another name for TracedDict."""

    def __instancecheck__(cls, thing):
        return isinstance(thing, real)

    def __subclasscheck__(cls, kind):
        return issubclass(kind, real)


class TracedDict(real, metaclass=Traced):
    def __init__(self, *args, **named):
        super(TracedDict, self).__init__(*args, **named)
        self.trace_info = capture(sys._getframe(1))


def capture(frame):
    """The calls that led to this frame: a tuple of (file, line, function), the oldest first.

    A frame knows its `f_code.co_filename`, its `f_lineno`, its `f_code.co_name`, and its caller in `f_back`: None at the
    oldest. Do not call `traceback.extract_stack()`: it reads source files, and makes dicts of its own while it does.
    """
    return ()      # your program: walk from `frame` to the oldest, collect, turn round


def group(traces):
    """How often each trace came: a list of (trace, count), the most frequent first."""
    return []      # your program


def install():
    builtins.dict = TracedDict


def uninstall():
    builtins.dict = real
