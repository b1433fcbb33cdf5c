# The first alert is lost, and with one alert there is an IndexError:
# after the `pop(0)` another one is in front. Who keeps what was taken?
queue = ["cpu", "disk", "mem"]

sent = []
while queue:
    queue.pop(0)
    sent.append(queue[0])
