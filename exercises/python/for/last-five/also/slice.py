history = [80, 64, 71]
incoming = [75, 90]
keep = 3

history = (history + incoming)[-keep:]
