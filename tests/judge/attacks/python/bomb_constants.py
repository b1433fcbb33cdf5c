# compile-bomb, levels: error stopped memory wrong
# The interpreter works constants out before it begins.
level = (((('x' * 4000) * 4000) * 4000), (1 << 120) ** 127, ((0,) * 250,) * 250 * 250)
