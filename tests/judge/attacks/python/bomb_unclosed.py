# compile-bomb, levels: error
# Quotes and brackets that never close, one after the other.
REPEAT(50000, "f'{(")
