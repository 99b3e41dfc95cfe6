def now():
    return datetime.datetime.now()


def pick(items):
    return random.choice(items)


try:
    now()
except NameError as e:
    print(e)
pick([1, 2])
