def parse(text):
    try:
        return int(text)
    except ValueError as e:
        print("failed with", e)
        log(e.message)


parse("12")
parse("x")
