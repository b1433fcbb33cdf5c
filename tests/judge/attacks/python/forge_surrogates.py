# forging, levels: wrong
# Halves of letters, which no text on the other side can hold.
level = 'cr\ud800it\udfff'
