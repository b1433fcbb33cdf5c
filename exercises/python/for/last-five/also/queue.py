from collections import deque

history = [80, 64, 71]
incoming = [75, 90]
keep = 3

history = list(deque(history + incoming, maxlen=keep))
