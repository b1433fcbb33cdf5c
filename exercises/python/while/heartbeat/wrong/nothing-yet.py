# Nothing is sent: the clock stands at 0. Which part can run alone, as a
# first step?
end = 60
every = 10
batch = 4

now = 0
buffer = []
sent = []
