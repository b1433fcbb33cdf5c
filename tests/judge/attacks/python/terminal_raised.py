# terminal, levels: error
# The class, the text and the line of an exception carry sequences.
Odd = type('\x1b[2JOdd\u202e', (Exception,), {})
raise Odd('\x1b]0;owned\x07\u202e\x9b2J')  # ‮ in the line itself too, and a raw [7m escape
