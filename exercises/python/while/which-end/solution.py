A = False
B = True
C = False
D = False
held_c = 1000
held_d = 0
on_purpose = "D"
