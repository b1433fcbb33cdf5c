# control, total: passed
# Classes, dataclasses, enums, protocols, decorators, generators, context managers.
import contextlib, dataclasses, enum, functools, typing
class Kind(enum.IntEnum):
    ONE = 1
@dataclasses.dataclass(frozen=True, slots=True)
class Reading:
    value: int
class Sized(typing.Protocol):
    def __len__(self) -> int: ...
@contextlib.contextmanager
def kept(x):
    yield (Reading(n) for n in x)
@functools.lru_cache(maxsize=8)
def one():
    return Kind.ONE
def f(x: Sized) -> int:
    if not len(x):
        raise ValueError('empty')
    with kept(x) as readings:
        return sum(reading.value for reading in readings) * int(one())
