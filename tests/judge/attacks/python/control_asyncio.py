# control, total: passed
# A loop with tasks, queues, time limits, threads and signals.
import asyncio
async def add(x):
    queue = asyncio.Queue()
    async def put(n):
        await asyncio.sleep(0.001)
        await queue.put(n)
    await asyncio.gather(*map(put, x))
    total = 0
    while not queue.empty():
        total += await asyncio.wait_for(queue.get(), 5)
    return await asyncio.to_thread(int, total)
def f(x):
    if not x:
        raise ValueError('empty')
    return asyncio.run(add(x))
