"""heartbeat: the heartbeat of the agent

sent holds the beats in batches; buffer is empty in the end.
"""
# given: the checks try other values here
end = 60
every = 10
batch = 4

# your program: leave the answers in `sent` and `buffer`
# (a last line print(sent, buffer) shows them when you run the file)
now = 0
buffer = []
sent = []
