# `ticks` is a `range`, which only knows how to count. The task asks for
# a list. What puts each number into one?
step = 15
end = 60

ticks = range(0, end + 1, step)
