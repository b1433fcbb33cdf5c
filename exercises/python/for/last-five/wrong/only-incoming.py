# `history` is `[75, 90]`: what it held before is gone, though there is
# room for one more. Which old samples may stay?
history = [80, 64, 71]
incoming = [75, 90]
keep = 3

history = incoming[-keep:]
