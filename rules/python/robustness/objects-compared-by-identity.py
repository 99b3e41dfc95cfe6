class Coin:
    def __init__(self, value):
        self.value = value


class Note:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.value == other.value


def weak():
    one = Coin(1)
    two = Coin(1)
    # ruleid: python.robustness.objects-compared-by-identity
    return one == two


def fine():
    one = Note(1)
    two = Note(1)
    # ok: python.robustness.objects-compared-by-identity
    return one == two
