# exhausting, levels: error stopped memory wrong
# Texts that bring a parser down.
for text in ('(' * 300000, '-' * 300000 + '1', '[' * 100 + ']' * 100, 'lambda: ' * 5000 + '1', '{**' * 5000):
    try:
        compile(text, 'x', 'eval')
    except (SyntaxError, MemoryError, RecursionError):
        pass
level = 'nothing'
