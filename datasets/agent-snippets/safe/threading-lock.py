import threading
counter = 0
lock = threading.Lock()
def add():
    global counter
    for _ in range(100):
        with lock:
            counter += 1
ts = [threading.Thread(target=add) for _ in range(3)]
[t.start() for t in ts]
[t.join() for t in ts]
print(counter)
