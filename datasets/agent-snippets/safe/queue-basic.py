import queue
q = queue.Queue()
for n in range(3):
    q.put(n)
while not q.empty():
    print(q.get())
