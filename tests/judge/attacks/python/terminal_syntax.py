# terminal, levels: error
# A line that cannot be read is shown as it is.
if cpu == '‮': level = = 1 # ⁦ ​
