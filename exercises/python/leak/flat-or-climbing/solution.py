A = "flat"
B = "leak"
C = "warm-up"
D = "saw"
E = "leak"
B_per_hour = 4
B_hour_100 = 15
