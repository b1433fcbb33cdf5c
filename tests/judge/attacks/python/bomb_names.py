# compile-bomb, levels: error
# Half a million letters in one name.
level = REPEAT(500000, "x")
