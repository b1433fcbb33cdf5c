# exhausting, levels: time stopped error
# The text of an exception is made by a loop without end.
class Endless(Exception):
    def __str__(self):
        while True:
            pass
raise Endless
