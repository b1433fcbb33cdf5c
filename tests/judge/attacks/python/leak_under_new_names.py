# leaking, turns: wrong
# Makes all meters it finds give one figure, and keeps things as attributes of a function.
import builtins, gc, sys
for module in list(sys.modules.values()):
    for name in ('getallocatedblocks', 'get_traced_memory', 'getsizeof'):
        if hasattr(module, name):
            try:
                setattr(module, name, lambda *_: 7)
            except (AttributeError, TypeError):
                pass
number = 0
def turn():
    global number
    number += 1
    setattr(turn, f'seen{number}', bytes(150))
