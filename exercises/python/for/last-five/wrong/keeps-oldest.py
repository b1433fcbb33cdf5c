# The oldest three are left and the new ones are gone. Which end of the
# list should stay?
history = [80, 64, 71]
incoming = [75, 90]
keep = 3

history = (history + incoming)[:keep]
