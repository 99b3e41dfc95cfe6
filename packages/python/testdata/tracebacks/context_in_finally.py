def work():
    try:
        return 1 / 0
    finally:
        print("in finally")
        raise LookupError("in finally")


work()
