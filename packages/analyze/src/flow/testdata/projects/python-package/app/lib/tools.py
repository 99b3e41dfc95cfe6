def passes(v):
    return v


def stops(v):
    return 'safe'
