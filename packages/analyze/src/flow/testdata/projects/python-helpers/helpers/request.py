class Wrapped:
    def __init__(self, req):
        self.req = req

    def get(self, name):
        return source()

    def fixed(self, name):
        return 'safe'


def read_param():
    return source()
