# exhausting, levels: error wrong
# A number whose decimal digits take an hour to write.
level = 1 << 90_000
