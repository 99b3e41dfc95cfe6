import os


def save_picture(folder, filename, data):
    """Store an uploaded picture and return its name."""
    name = os.path.basename(filename)
    with open(os.path.join(folder, name), "wb") as file:
        file.write(data)
    return name
