# exhausting, levels: time stopped
# One call into C that lasts for hours.
level = 7 ** (7 ** 12)
