def cleanup():
    return int("not a number")


try:
    [][0]
except IndexError:
    try:
        cleanup()
    except ValueError:
        undefined_name
