# terminal, levels: error
# Names that look like others, in an error that says them.
раss = 1
level = pаss_ + раss.ok​
