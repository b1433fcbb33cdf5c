# Right values: `level` gets a word first, and the question may take it
# back. Which branch could hold that first word?
load = 3.5
limit = 4.0

level = "ok"
if load > limit:
    level = "high"
