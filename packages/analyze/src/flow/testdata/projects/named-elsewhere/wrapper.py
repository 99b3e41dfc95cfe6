class Wrapper:
    def __init__(self, inner):
        self.inner = inner

    def get(self, name):
        return self.inner.args.get(name)

    def safe(self, name):
        return 'safe'


def value_of(thing):
    return thing.args['x']
