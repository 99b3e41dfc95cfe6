class Resource:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        print("closing after", kind.__name__)
        raise OSError("cannot close")


with Resource() as r:
    r.work()
