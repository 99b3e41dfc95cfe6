def outer():
    def inner():
        return value + 1

    inner()
    value = 5


outer()
