# The cap ends the loop, and `n` is never asked. With `n = 0`, how many
# waits should there be?
n = 5
cap = 10

waits = []
wait = 1
while wait <= cap:
    waits.append(wait)
    wait = wait * 2
