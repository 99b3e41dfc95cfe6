def retry(times):
    def decorate(f):
        def wrapper(*args, **kwargs):
            for attempt in range(times):
                try:
                    return f(*args, **kwargs)
                except ValueError as e:
                    last = e
                    print("attempt", attempt, "failed:", e)
            raise RuntimeError("gave up") from last
        return wrapper
    return decorate


@retry(times=2)
def flaky(text):
    return int(text)


flaky("zz")
