import os


def claim(path, worker):
    """Make the file and return True, or return False if it exists."""
    if os.path.exists(path):
        return False
    with open(path, "w") as file:
        file.write(worker)
    return True
