class Version:
    def __init__(self, text):
        self.parts = text.split(".")

    def __lt__(self, other):
        return int(self.parts[0]) < int(other.parts[0])


print(sorted([Version("2.0"), Version("1.5"), Version("beta")]))
