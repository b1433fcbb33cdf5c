# control, total: passed
# Threads, pools, queues, locks, timers and events.
import concurrent.futures, queue, threading
def f(x):
    if not x:
        raise ValueError('empty')
    lock, out, done = threading.Lock(), queue.Queue(), threading.Event()
    total = [0]
    def add(n):
        with lock:
            total[0] += n
    threads = [threading.Thread(target=add, args=(n,)) for n in x]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    threading.Timer(0.001, done.set).start()
    done.wait()
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(int, x)) == total[0]
    out.put(total[0])
    return out.get()
