# label: unsafe
# cwe: CWE-833
# expect: exhausted steps|seconds
# why: spins until a place is free that it holds itself

class Semaphore:
    def __init__(self, places):
        self.places = places

    def __enter__(self):
        while self.places == 0:
            pass
        self.places -= 1
        return self

    def __exit__(self, *_):
        self.places += 1


door = Semaphore(1)
with door:
    with door:
        print("inside twice")
