# leaking, turns: wrong
# Turns the collector off and leaves a cycle behind in every turn, under a name that is no list.
import gc
gc.disable()
class Turn:
    pass
def turn():
    one = Turn()
    one.self = one
    one.seen = 'x' * 100
