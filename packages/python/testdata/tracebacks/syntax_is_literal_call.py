if x is not:
    pass
