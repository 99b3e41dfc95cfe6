def worker():
    while True:
        try:
            item = yield
            print("item", item)
        except KeyError:
            print("ignored")


w = worker()
next(w)
w.send(1)
w.throw(KeyError("fine"))
w.throw(ValueError("not handled"))
