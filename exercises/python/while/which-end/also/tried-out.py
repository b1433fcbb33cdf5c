n = 5
turns = 0
while n != 0 and turns < 50:
    n = n - 2
    turns = turns + 1
print(n, turns)
A = n == 0

n = 5
while n > 0:
    n = n - 2
B = n <= 0

C = D = False
held_c = 10 * 100
held_d = len([])
on_purpose = 'D'
