# Runs the courier and the learner's program in it once more, watches its loops for a short time, and tells where it is.
# It decides nothing: what it says only makes the words about a stopped program better, and is doubted by the reader.
def _watch(name, loops, time):
    import sys, posix, faulthandler
    from time import perf_counter as now
    from _json import encode_basestring_ascii as quoted
    kind, size, text, whole, part = type, len, str, int, float
    ask, write, leave, settrace, bytes_of = object.__getattribute__, posix.write, posix._exit, sys.settrace, sys.getsizeof
    out = posix.dup(2)
    nowhere = posix.open('/dev/null', posix.O_WRONLY)
    posix.dup2(nowhere, 1)
    posix.dup2(nowhere, 2)
    from gc import get_objects
    # Given back at the end, so that there is room to look around in.
    spare = [bytearray(1 << 24)]
    words = {list: ('list', 'item'), tuple: ('tuple', 'item'), dict: ('dict', 'key'), set: ('set', 'item'),
             frozenset: ('set', 'item'), str: ('text', 'letter'), bytes: ('bytes', 'byte'),
             bytearray: ('bytearray', 'byte')}
    try:
        from _collections import deque
        words[deque] = ('deque', 'item')
    except ImportError:
        pass
    scalars = {whole, part, bool, kind(None)}
    gone = object()
    starts, rounds_at, marked = {}, {}, set()
    for loop in loops:
        starts.setdefault(loop[0], []).append(loop)
        rounds_at.setdefault(loop[2], []).append(loop)
        marked.update(loop[4])
    turns_of, eofs = {}, [0, 0]
    until = 0.0
    class Turn:
        __slots__ = 'loop', 'rounds', 'seen', 'hits'
        def __init__(self, loop):
            self.loop, self.rounds, self.seen, self.hits = loop, 0, {}, {}
    def find(frame, name):
        base, _, more = name.partition('.')
        space = frame.f_locals
        if base in space:
            x = space[base]
        elif base in frame.f_globals:
            x = frame.f_globals[base]
        else:
            return gone
        if more:
            try:
                own = ask(x, '__dict__')
                x = own[more] if kind(own) is dict else gone
            except Exception:
                return gone
        return x
    def mark(x):
        t = kind(x)
        if t in scalars:
            return x
        if t is text:
            return x if size(x) < 200 else size(x)
        return (id(x), size(x)) if t in words else id(x)
    def show(x):
        t = kind(x)
        if t is whole:
            bits = x.bit_length()
            return '%d' % x if bits < 100 else 'a number of about %d digits' % (bits * 0.30103 + 1)
        if t in scalars:
            return repr(x)
        if t is text and size(x) <= 30:
            return repr(x)
        if t in words:
            word, item = words[t]
            n = size(x)
            if n == 0 and t in (list, dict):
                return repr(x)
            if n <= 4 and t in (list, tuple) and all([kind(v) in scalars or kind(v) is text and size(v) < 12 for v in x]):
                return repr(x)
            return 'a %s with %s %s%s' % (word, '{:,}'.format(n), item, '' if n == 1 else 's')
        return 'a ' + text(kind.__dict__['__name__'].__get__(t))[:40]
    def length(x):
        return size(x) if kind(x) in words else -1
    def look(turn, frame):
        turn.rounds += 1
        for name in turn.loop[3]:
            x = find(frame, name)
            if x is gone:
                continue
            seen = turn.seen.get(name)
            if seen is None:
                turn.seen[name] = [show(x), mark(x), turn.rounds, turn.rounds, [], length(x)]
                continue
            if seen[1] != mark(x):
                seen[1] = mark(x)
                seen[3] = turn.rounds
                if size(seen[4]) < 5:
                    seen[4].append(show(x))
    def weight(x, depth=5):
        # Bytes, roughly: the value and, of what holds others, a few of these.
        t = kind(x)
        total, n = bytes_of(x), size(x) if t in words else 0
        if not n or not depth:
            return total
        if t is dict:
            some = x[next(iter(x))], x[next(reversed(x))]
        elif t in (list, tuple) or words[t][0] == 'deque':
            some = x[0], x[n // 2], x[-1]
        else:
            return total
        each = [weight(v, depth - 1) for v in some if kind(v) in words or kind(v) in scalars]
        return total + sum(each) * n // size(some)
    def crowd():
        # The type that most values have: of the learner's own, or lists and the like. Of many values some are looked at.
        counts, all = {}, get_objects()
        every = size(all) // 50000 | 1  # odd: objects and their dicts take turns
        for x in all[::every]:
            t = kind(x)
            own = t not in words and t.__module__ in ('__main__', name.rpartition('.')[0])
            if own or t in (list, dict, set):
                counts[t] = counts.get(t, 0) + every
        del all
        if not counts:
            return ''
        # Each value of an own type brings a dict or a list with it: the type is what the learner knows.
        most = max(counts, key=lambda t: counts[t] if t in words else counts[t] * 2)
        few = 5000 if most in words else 1000
        return '%s,%d' % (plain(text(most.__name__)[:40]), counts[most]) if counts[most] >= few else ''
    def plain(s):
        return quoted(s.encode('utf-8', 'backslashreplace').decode())
    def finish(frame, why):
        nonlocal spare
        spare = None
        settrace(None)
        faulthandler.cancel_dump_traceback_later()
        frames = []
        while frame is not None and size(frames) < 200:
            if frame.f_code.co_filename == name:
                frames.append(frame)
            frame = frame.f_back
        told, heavy = [], []
        for f in frames[::-1]:
            for turn in turns_of.get(id(f), ()):
                names = []
                for n in turn.loop[3]:
                    x, seen = find(f, n), turn.seen.get(n)
                    if x is not gone and seen is not None:
                        early = ','.join([plain(s) for s in seen[4]])
                        names.append('[%s,%s,%s,%d,%d,[%s],%d,%d]' % (
                            plain(n), plain(seen[0]), plain(show(x)), seen[2], seen[3], early, seen[5], length(x)))
                hits = ','.join(['[%d,%d]' % pair for pair in turn.hits.items()])
                told.append('[%d,%d,[%s],[%s]]' % (turn.loop[0], turn.rounds, ','.join(names), hits))
        for f in frames[:5]:
            for n, x in list(f.f_locals.items())[:200]:
                if kind(n) is not text or n.startswith('__'):
                    continue
                if kind(x) in words:
                    # The same value may have another name further out: the name in this function is the nearer one.
                    heavy.append((weight(x) if f is frames[0] else weight(x) // 2, n, x))
                else:
                    try:
                        own = ask(x, '__dict__')
                        if kind(own) is dict and kind(x) is not kind(sys) and kind(x) is not kind:
                            heavy.extend([(weight(v), n + '.' + text(k), v) for k, v in list(own.items())[:50]
                                          if kind(v) in words])
                    except Exception:
                        pass
        grown = ''
        if heavy:
            most, n, x = max(heavy, key=lambda one: one[0])
            grown = '%s,%s,%d,%d' % (plain(n), plain(words[kind(x)][0]), size(x), most)
        try:
            most_of = crowd()
        except Exception:
            most_of = ''
        line = frames[0].f_lineno or 0 if frames else 0
        where = frames[0].f_code.co_name if frames else ''
        story = '{"line":%d,"within":%s,"why":"%s","loops":[%s],"heavy":[%s],"crowd":[%s],"ends":[%d,%d]}' % (
            line, plain(where), why, ','.join(told[-20:]), grown, most_of, eofs[0], eofs[1])
        write(out, b'\nstory:' + story.encode('ascii', 'backslashreplace') + b'\n')
        leave(0)
    def step(frame, event, arg):
        try:
            if event == 'line':
                if now() > until:
                    finish(frame, 'time')
                line = frame.f_lineno
                turns = turns_of[id(frame)]
                while turns and not turns[-1].loop[0] <= line <= turns[-1].loop[1]:
                    turns.pop()
                if line in rounds_at and turns and turns[-1].loop[2] == line:
                    look(turns[-1], frame)
                if line in starts:
                    for loop in starts[line]:
                        if not any([turn.loop is loop for turn in turns]):
                            turns.append(Turn(loop))
                            if loop[2] == line:
                                look(turns[-1], frame)
                if line in marked:
                    for turn in turns:
                        turn.hits[line] = turn.rounds
            elif event == 'return':
                turns_of.pop(id(frame), None)
            elif event == 'exception':
                if arg[0] is MemoryError:
                    finish(frame, 'memory')
                elif arg[0] is EOFError:
                    eofs[0] += 1
                    eofs[1] = frame.f_lineno or 0
        except MemoryError:
            finish(frame, 'memory')
        return step
    def enter(frame, event, arg):
        nonlocal until
        if frame.f_code.co_filename != name:
            if until and now() > until:
                finish(frame, 'time')
            return None
        if not until:
            until = now() + time
            # What does not come back from one step is seen from outside of Python.
            faulthandler.dump_traceback_later(time * 2, exit=True, file=out)
        turns_of[id(frame)] = []
        return step
    settrace(enter)
