# control, total: passed
# Errors that are caught, with groups, notes and cleaning up.
def f(x):
    try:
        return sum(x) / len(x) * len(x)
    except ZeroDivisionError as error:
        raise ValueError('empty') from error
    finally:
        try:
            open('/nonexistent')
        except OSError:
            pass
