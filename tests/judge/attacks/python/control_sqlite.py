# control, total: passed
# A data base in memory.
import sqlite3
def f(x):
    if not x:
        raise ValueError('empty')
    base = sqlite3.connect(':memory:')
    with base:
        base.execute('create table t (n integer)')
        base.executemany('insert into t values (?)', [(n,) for n in x])
    (total,), = base.execute('with all_of as (select n from t order by n) select sum(n) from all_of')
    return total
