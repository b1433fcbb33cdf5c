"""three-fixes: three ways to mend it

The program stands below the task. You may copy it to the top of this
file and run a proposal: print(run("B", 3000))
"""
# does memory stay flat, however long it runs? True or False
A_flat = None
B_flat = None
C_flat = None

# does the server get one entry for each turn? True or False
A_delivers = None
B_delivers = None
C_delivers = None

# how many entries does B hold after 3000 turns?
B_after_3000 = None

# how many entries has C thrown away after 3000 turns?
lost_by_C = None
