import os


def read_attachment(folder, name):
    """Return the content of an attachment."""
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        raise FileNotFoundError(name)
    with open(path, "rb") as file:
        return file.read()
