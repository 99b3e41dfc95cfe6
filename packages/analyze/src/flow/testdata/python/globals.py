STORE = {}
LAST = None
FIXED = 'safe'


def remember():
    global LAST
    LAST = source()
    STORE['k'] = source()


def recall():
    # ruleid: flow
    sink(LAST)
    # ruleid: flow
    sink(STORE['k'])
    # ok: flow
    sink(FIXED)


top = source()
# ruleid: flow
sink(top)


def reads_top():
    # ruleid: flow
    sink(top)
