import threading, queue
q = queue.Queue()
out = []
def consumer():
    while True:
        item = q.get()
        if item is None:
            break
        out.append(item + 1)
t = threading.Thread(target=consumer)
t.start()
for n in range(5):
    q.put(n)
q.put(None)
t.join()
print(out)
