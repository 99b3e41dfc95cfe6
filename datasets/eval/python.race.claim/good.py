def claim(path, worker):
    """Make the file and return True, or return False if it exists."""
    try:
        with open(path, "x") as file:
            file.write(worker)
    except FileExistsError:
        return False
    return True
