guard = 1000

# loop A
n = 5
turns_a = 0
while n != 0 and turns_a < guard:
    n = n - 2
    turns_a = turns_a + 1

# loop B
n = 5
turns_b = 0
while n > 0 and turns_b < guard:
    n = n - 2
    turns_b = turns_b + 1

# loop C: send the alerts
queue = ["cpu"]
sent = []
turns_c = 0
while queue and turns_c < guard:
    sent.append(queue[0])
    turns_c = turns_c + 1

# loop D: watch a host
buffer = []
turns_d = 0
while True and turns_d < guard:
    buffer.append("a reading")
    buffer = []
    turns_d = turns_d + 1
