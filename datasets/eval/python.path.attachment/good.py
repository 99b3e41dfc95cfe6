from pathlib import Path


def read_attachment(folder, name):
    """Return the content of an attachment; what leads out of the folder does not exist."""
    root = Path(folder).resolve()
    path = (root / name).resolve()
    if not path.is_relative_to(root):
        raise FileNotFoundError(name)
    return path.read_bytes()
