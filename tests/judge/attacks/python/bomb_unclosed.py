# compile-bomb, levels: error memory
# Quotes and brackets that never close, one after the other.
REPEAT(50000, "f'{(")
