def risky():
    raise ValueError("risky")


def wrapper():
    try:
        risky()
    except ValueError:
        print("logged")
        raise


def rewrap():
    try:
        wrapper()
    except ValueError as e:
        e.args = ("changed",)
        raise e


rewrap()
