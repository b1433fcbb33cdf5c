# The courier inside the learner's process. It holds no expected value and gives no verdict: it takes one request at a
# time, runs it and sends back what came out. Everything it sends is doubted by the reader.
def _courier(requests, results, waiting):
    import sys, builtins
    try:
        from posix import read, write
    except ImportError:
        from nt import read, write
    if sys.path and sys.path[0] == '':
        del sys.path[0]
    evaluate, execute, compiled, kind, size, ordered, text = eval, exec, compile, type, len, sorted, str
    Any, hook = BaseException, sys.excepthook
    # The true types: builtins may be changed by what is run here.
    truth, whole, real, octets, array, row, table, group, frozen = bool, int, float, bytes, list, tuple, dict, set, frozenset
    known = {id(v): k for k, v in vars(builtins).items() if isinstance(v, type) and issubclass(v, BaseException)}
    # A text as JSON writes it. The module for that is a file of its own, and loading it takes longer than a case.
    escapes = {n: '\\u%04x' % n for n in (*range(32), 34, 92, 127)}
    quoted = lambda s: '"' + s.encode('utf-8', 'backslashreplace').decode().translate(escapes) + '"'
    bases = type.__dict__['__mro__'].__get__
    Module = type(sys)
    def leave(code=None):
        raise SystemExit(code)
    builtins.exit = builtins.quit = leave
    def answer_to(prompt='', /):
        line = sys.stdin.readline()
        if not line:
            raise EOFError('EOF when reading a line')
        return line[:-1] if line[-1] == '\n' else line
    asking = builtins.input
    builtins.input = answer_to
    sys.stdout.reconfigure(line_buffering=True)
    streams = sys.stdin, sys.stdout, sys.stderr
    clean = dict(vars(builtins))
    def restore():
        now = vars(builtins)
        if size(now) != size(clean):
            for name in [n for n in now if n not in clean]:
                del now[name]
        for name in clean:
            if name not in now or now[name] is not clean[name]:
                now[name] = clean[name]
        sys.stdin, sys.stdout, sys.stderr = streams
    class Unsendable(Exception):
        pass
    def encode(x, depth, out, above):
        if depth > 50 or size(out) > 200000:
            raise Unsendable('it is too deep or too large')
        t = kind(x)
        if x is None:
            out.append('["n"]')
        elif t is truth:
            out.append('["b",true]' if x else '["b",false]')
        elif t is whole:
            if x.bit_length() > 100000:
                raise Unsendable('the number is too large')
            out.append('["i","%x"]' % x)
        elif t is real:
            out.append('["f","%s"]' % x.hex())
        elif t is text:
            out.append('["s",%s]' % quoted(x))
        elif t is octets:
            out.append('["y","%s"]' % x.hex())
        elif t is array or t is row or t is table or t is group or t is frozen:
            if id(x) in above:
                raise Unsendable('it contains itself')
            above = above | {id(x)}
            if t is table:
                out.append('["d",[')
                first = True
                for k, v in x.items():
                    out.append('[' if first else ',[')
                    first = False
                    encode(k, depth + 1, out, above)
                    out.append(',')
                    encode(v, depth + 1, out, above)
                    out.append(']')
            else:
                out.append('["%s",[' % ('l' if t is array else 't' if t is row else 'S'))
                first = True
                for v in x:
                    if not first:
                        out.append(',')
                    first = False
                    encode(v, depth + 1, out, above)
            out.append(']]')
        else:
            out.append('["o",%s]' % quoted(text(t.__module__)[:80] + '.' + text(t.__qualname__)[:80]))
    def encoded(x):
        out = []
        encode(x, 0, out, frozenset())
        return ''.join(out)
    file, source = '', ''
    class Page:
        def __init__(self):
            self.parts = []
        def write(self, part):
            self.parts.append(part)
        def flush(self):
            pass
    attribute = getattr
    def words(e):
        # What Python itself says of an exception, suggestions included; for these it looks at the innermost frame.
        page, kept, cause, last = Page(), sys.stderr, e.__cause__, e.__traceback__
        while last is not None and last.tb_next is not None:
            last = last.tb_next
        sys.stderr = page
        try:
            e.__cause__ = None
            hook(kind(e), e.with_traceback(None if isinstance(e, SyntaxError) else last), None)
            e.__cause__ = cause
        except Any:
            pass
        sys.stderr = kept
        lines = ''.join(page.parts)[:20000].splitlines()
        starts = [n for n, line in enumerate(lines) if not line.startswith((' ', 'Traceback '))]
        return '\n'.join(lines[starts[0]:] if starts else lines)
    def calls(step):
        # The learner's own calls on the way to an exception: how many, and of many the first and the last four.
        own = []
        while step is not None:
            if step.tb_frame.f_code.co_filename == file:
                own.append(step)
            step = step.tb_next
        told = []
        for step in own if size(own) <= 9 else own[:4] + own[-4:]:
            code, places = step.tb_frame.f_code, attribute(step.tb_frame.f_code, 'co_positions', None)
            line, place = step.tb_lineno or 0, (0, 0, 0, 0)
            # Python 3.10 knows lines only.
            for number, found in enumerate(places() if places else ()):
                if number == step.tb_lasti // 2:
                    place = found
                    break
            end, start, stop = [part or 0 for part in place[1:]]
            told.append('[%d,%d,%d,%d,%s]' % (line, start, end, stop, quoted(text(code.co_name)[:200])))
        return '["calls",%d,[%s]]' % (size(own), ','.join(told))
    def failed(e):
        t, message, story, place = kind(e), '<unprintable>', '', '["calls",0,[]]'
        classes = []
        for c in bases(t)[:20]:
            if c is not object:
                classes.append(quoted(known[id(c)] if id(c) in known else 'user:' + text(c.__name__)[:80]))
        try:
            message = text(e)[:2000]
        except Any:
            pass
        try:
            if isinstance(e, SyntaxError) and e.filename == file:
                spots = [spot or 0 for spot in (e.lineno, e.offset, e.end_lineno, e.end_offset)]
                # Its text is missing where the place counts bytes, and is another one where it counts from there.
                place = '["text",%d,%d,%d,%d,%s]' % (*spots, 'null' if e.text is None else quoted(e.text[:2000]))
                message = text(e.msg)
            else:
                place = calls(e.__traceback__)
        except Any:
            pass
        try:
            story = words(e)
        except Any:
            pass
        return '["x",[%s],%s,%s,%s]' % (','.join(classes), quoted(message), quoted(story), place)
    def without_given(tree, given):
        import _ast
        # Drops the first assignment at the top level to each given name; line numbers stay as they are.
        wanted = set(given)
        def reads(node):
            # Whether the value depends on a name of the program: then it is an answer and no given value.
            todo = [node]
            while todo:
                node = todo.pop()
                if kind(node) is _ast.Name and node.id not in builtins.__dict__:
                    return True
                for field in node._fields:
                    part = getattr(node, field, None)
                    if isinstance(part, _ast.AST):
                        todo.append(part)
                    elif kind(part) is list:
                        todo.extend(p for p in part if isinstance(p, _ast.AST))
            return False
        def is_given(target, value):
            return kind(target) is _ast.Name and target.id in wanted and not (value and reads(value))
        body = []
        for node in tree.body:
            if kind(node) is _ast.AnnAssign and is_given(node.target, node.value):
                wanted.discard(node.target.id)
                continue
            if kind(node) is _ast.Assign:
                left = []
                for target in node.targets:
                    if is_given(target, node.value):
                        wanted.discard(target.id)
                        continue
                    if kind(target) in (_ast.Tuple, _ast.List):
                        for part in target.elts:
                            if is_given(part, node.value):
                                wanted.discard(part.id)
                                part.id = '_'
                    left.append(target)
                if not left:
                    continue
                node.targets = left
            body.append(node)
        tree.body = body
        return tree
    def flush():
        try:
            streams[1].flush()
            streams[2].flush()
        except Any:
            pass
    def finish():
        threads, ends = sys.modules.get('threading'), sys.modules.get('atexit')
        if threads:
            threads._shutdown()
        if ends:
            ends._run_exitfuncs()
    def fresh(name):
        module = Module(name)
        module.__file__ = file
        module.__builtins__ = builtins
        sys.modules[name] = module
        sys.argv = [file]
        return vars(module)
    code, space, wanted = None, None, ()
    def load(how):
        nonlocal code, space
        if how == 'script':
            tree = compiled(source, file, 'exec', 1024, True)  # the tree only
            code = compiled(without_given(tree, given), file, 'exec', 0, True)
        else:
            code = compiled(source, file, 'exec', 0, True)
            space = fresh(file.rpartition('.')[0] or 'answer')
            execute(code, space)
        return '["ok"]'
    def run_kept(function, inputs):
        # Makes what goes in, calls, and looks at what went in once more.
        called = evaluate(compiled(function, '<case>', 'eval', 0, True), space)
        made = [(name, evaluate(value, {'__builtins__': builtins})) for name, value in inputs]
        given = called(*[value for name, value in made if not name], **{name: value for name, value in made if name})
        names = attribute(attribute(called, '__code__', None), 'co_varnames', ())
        names = [quoted(n) for n in names[:size(made)] if kind(n) is text] if kind(names) is tuple else []
        now = ','.join([encoded(value) for name, value in made])
        return '["k",%s,[%s],[%s]]' % (encoded(given), ','.join(names), now)
    def run_script(values):
        restore()
        own = fresh('__main__')
        for name, value in values:
            own[name] = evaluate(value, {'__builtins__': builtins})
        execute(code, own)
        return '["r",[%s]]' % ','.join(encoded(own[n]) if n in own else '["u"]' for n in wanted)
    def run_main(prompts):
        if prompts:
            builtins.input = asking
        own = fresh('__main__')
        try:
            execute(compiled(source, file, 'exec', 0, True), own)
        except SystemExit as e:
            if e.code is not None and kind(e.code) is not int:
                streams[2].write(text(e.code) + '\n')
        finish()
        return '["ok"]'
    class Sink(Page):
        # What rounds print is nobody's answer, and there may be a million of them.
        def write(self, part):
            return size(part)
    def soak(setup, each, counted):
        # Taken before the learner's text is loaded, so that patching modules does not reach them.
        import gc
        from itertools import repeat
        from _tracemalloc import start, get_traced_memory, _get_traces
        collect, enabled, threshold, allocated = gc.collect, gc.isenabled, gc.get_threshold, sys.getallocatedblocks
        load('module')
        if setup:
            execute(compiled(setup, '<checks>', 'exec', 0, True), space)
        before, again = [compiled(part, '<round>', 'exec', 0, True) for part in each]
        flush()
        sys.stdout = sys.stderr = Sink()
        execute(before, space)
        if counted:
            start(2)
        first, count = True, (yield '["ok"]')
        while True:
            try:
                for _ in repeat(None, count):
                    execute(again, space)
            except MemoryError:
                # There must be enough left to say so.
                space.clear()
                raise
            # Where the program has turned the collection off, nobody else will make it.
            if enabled() and 0 < threshold()[0] < 100000:
                collect()
                collect()
            pieces, held = allocated(), get_traced_memory()[0]
            lines = {}
            # Naming lines takes long, so it is done at the first look and when it is asked for: by no rounds.
            for trace in _get_traces() if first or not count else ():
                for name, line in trace[2]:
                    if name == file:
                        had = lines.get(line, (0, 0))
                        lines[line] = had[0] + 1, had[1] + trace[1]
                        break
            trace, first = None, False
            told = ','.join(['[%d,%d,%d]' % (line, *lines[line]) for line in lines])
            count = yield '["g",%d,%d,[%s]]' % (pieces, held, told)
            lines = told = None
    def next_line():
        nonlocal waiting
        parts = []
        while True:
            end = waiting.find(b'\n')
            if end >= 0:
                parts.append(waiting[:end])
                waiting = waiting[end + 1:]
                return b''.join(parts)
            parts.append(waiting)
            waiting = read(requests, 65536)
            if not waiting:
                return None
    while True:
        line = next_line()
        if line is None:
            return
        number, what, *rest = evaluate(line.decode(), {'__builtins__': {}})
        try:
            if what == 'script':
                file, source, given, wanted = rest
                sent = load('script')
            elif what == 'module':
                file, source, setup = rest
                sent = load('module')
                if setup:
                    execute(compiled(setup, '<checks>', 'exec', 0, True), space)
            elif what == 'values':
                sent = run_script(rest[0])
            elif what == 'call':
                sent = '["v",%s]' % encoded(evaluate(compiled(rest[0], '<case>', 'eval', 0, True), space))
            elif what == 'kept':
                sent = run_kept(*rest)
            elif what == 'soak':
                file, source, setup, *each, counted = rest
                rounds = soak(setup, each, counted)
                sent = next(rounds)
            elif what == 'rounds':
                sent = rounds.send(rest[0])
            else:
                file, source, prompts = rest
                sent = run_main(prompts)
        except Unsendable as e:
            sent = '["e",%s]' % quoted(text(e))
        except Any as e:
            sent = failed(e)
        flush()
        sent = ('[%d,%s]\n' % (number, sent)).encode('utf-8', 'backslashreplace')
        while sent:
            sent = sent[write(results, sent):]
def _start():
    # `rest` was read together with this text by what started it: the first requests, perhaps.
    try:
        import posix
    except ImportError:
        # Without further pipes the courier speaks on standard input and output; what is printed goes to standard error.
        import os
        requests, results = os.dup(0), os.dup(1)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(2, 1)
        return _courier(requests, results, rest)
    _courier(3, 4, rest)
_start()
