import threading
done = threading.Event()
def finish():
    done.set()
t = threading.Thread(target=finish, daemon=True)
t.start()
print(done.wait(1))
