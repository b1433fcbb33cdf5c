# exhausting, levels: error wrong
# A value that is small here and huge when it is written.
level = ['x' * 1000]
for n in range(40):
    level = [level, level]
