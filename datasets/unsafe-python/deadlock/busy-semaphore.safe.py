# label: safe
# cwe: CWE-833
# expect: returned
# why: refuses a place that is not free

class Semaphore:
    def __init__(self, places):
        self.places = places

    def __enter__(self):
        if self.places == 0:
            raise RuntimeError("no place is free")
        self.places -= 1
        return self

    def __exit__(self, *_):
        self.places += 1


door = Semaphore(1)
try:
    with door:
        with door:
            print("inside twice")
except RuntimeError as error:
    print(error, door.places)
