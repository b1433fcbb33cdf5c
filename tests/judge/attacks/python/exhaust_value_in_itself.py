# exhausting, levels: error wrong
# A value that holds itself.
level = []
level.append({'again': level})
