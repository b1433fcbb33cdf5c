A_flat = True
A_delivers = True
B_flat = False
B_delivers = False
C_flat = True
C_delivers = False
B_after_3000 = 300
lost_by_C = 2000
