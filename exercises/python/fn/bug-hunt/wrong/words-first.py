# Python stops: the number comes first in a pair, then the word that
# belongs to it.
examples = [("crit", 90), ("warn", 89), ("warn", 75), ("ok", 74)]
