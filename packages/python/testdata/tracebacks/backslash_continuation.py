first = 10
second = None
total = first + \
    second + \
    first
