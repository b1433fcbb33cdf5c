"""What the collector answers about its own memory, from inside.

Not a part of the agent's work. A look from outside (`learn heap`) needs none of this; here is what works on every system,
and what the usual tools would say. The answers hold the collector's other thread up while they are made.
"""
import gc
import os
import sys
import types

HERE = os.path.dirname(os.path.abspath(__file__))
LONG = 64                          # containers with fewer entries are not told
IDLE = ('questions', '__main__')   # frames of these modules are the ones that ask


def ask(name):
    return {'look': look, 'gc': tracked_kinds, 'tracked': which_are_tracked}[name]()


def kind_of(thing):
    kind = type(thing)
    return kind.__name__ if kind.__module__ == 'builtins' else '%s.%s' % (kind.__module__, kind.__name__)


def tracked_kinds():
    """How many objects of each kind the garbage collector knows: what `gc.get_objects()` and tools built on it see."""
    counts = {}
    for thing in gc.get_objects():
        counts[kind_of(thing)] = counts.get(kind_of(thing), 0) + 1
    return counts


def which_are_tracked():
    """Which of five objects the garbage collector of this Python tracks."""
    def objects():
        full = {}
        full['a'] = []
        return [('a', {}), ('b', full), ('c', []), ('d', 'text'), ('e', {'a': 1})]
    return {name: gc.is_tracked(thing) for name, thing in objects()}


def look():
    """All objects that can be reached: how many of each kind, how large, and the longest containers with who holds them.

    Unlike `gc.get_objects()` this follows every reference, so it finds what the collector does not track.
    """
    # What this makes, it makes at the first look. So it comes first at each: then looks can be compared.
    paths = holders()
    found = gc.get_objects()
    found = [thing for thing in found if thing is not paths]
    mine = {id(found)}
    seen = set(map(id, found))
    seen.add(id(seen))
    at = 0
    while at < len(found):
        for other in gc.get_referents(found[at]):
            if id(other) not in seen:
                seen.add(id(other))
                found.append(other)
        at += 1
    kinds, longest = {}, []
    for thing in found:
        if id(thing) in mine:
            continue
        size = sys.getsizeof(thing)
        kind = kinds.setdefault(kind_of(thing), [0, 0, 0])
        kind[0] += 1
        kind[1] += size
        kind[2] = max(kind[2], size)
        if type(thing) in (list, dict, set) and len(thing) >= LONG:
            longest.append((len(thing), id(thing)))
    longest = sorted(longest, reverse=True)[:40]
    return {
        'kinds': [[name] + figures for name, figures in kinds.items()],
        'containers': [[address, length, paths.get(address, [])] for length, address in longest],
    }


def holders():
    """The shortest ways from a running frame or a module to long containers: id -> path."""
    paths, queue, seen = {}, [], set()
    for frame in sys._current_frames().values():
        while frame is not None:
            code, module = frame.f_code, frame.f_globals.get('__name__')
            if module not in IDLE:
                own = frame.f_locals.get('self')
                owner = '%s.' % type(own).__name__ if own is not None else ''
                start = '%s%s()' % (owner, code.co_name)
                queue.extend(('%s.%s' % (start, name), thing) for name, thing in frame.f_locals.items())
            frame = frame.f_back
    queue.extend((name, module.__dict__) for name, module in list(sys.modules.items()) if name not in IDLE)
    at = 0
    while at < len(queue):
        path, thing = queue[at]
        at += 1
        if id(thing) in seen:
            continue
        seen.add(id(thing))
        if type(thing) in (list, dict, set) and len(thing) >= LONG:
            paths[id(thing)] = path
        queue.extend((path + step, other) for step, other in steps(thing) if id(other) not in seen)
    return paths


def steps(thing):
    """What an object holds, each with how one gets there."""
    kind = type(thing)
    if kind is dict:
        for key, value in list(thing.items())[:2000]:
            yield ('.%s' % key if isinstance(key, str) and key.isidentifier() else '[%r]' % (key,)), value
    elif kind in (list, tuple):
        for number, value in enumerate(thing[:2000]):
            yield '[%d]' % number, value
    elif kind is types.FunctionType:
        for number, cell in enumerate(thing.__closure__ or ()):
            try:
                yield '.__closure__[%d].cell_contents' % number, cell.cell_contents
            except ValueError:         # not filled yet
                pass
    elif kind is types.MethodType:
        yield '.__self__', thing.__self__
    elif isinstance(thing, type):
        for name, value in list(vars(thing).items()):
            yield '.%s' % name, value
    elif is_ours(kind):
        for name, value in list(vars(thing).items()):
            yield '.%s' % name, value


def is_ours(kind):
    """Whether a class is the agent's own. Asking an object for its `__dict__` may make it: others are left alone."""
    module = sys.modules.get(kind.__module__)
    file = getattr(module, '__file__', None) or ''
    return os.path.abspath(file).startswith(HERE) and hasattr(kind, '__dict__') and '__slots__' not in vars(kind)
