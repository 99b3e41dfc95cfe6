import uuid
from pathlib import Path

BEGINNINGS = ((b"\x89PNG\r\n\x1a\n", ".png"), (b"\xff\xd8\xff", ".jpg"), (b"GIF87a", ".gif"), (b"GIF89a", ".gif"))


def save_picture(folder, filename, data):
    """Store an uploaded picture under a name of ours; the ending follows from its content."""
    for beginning, ending in BEGINNINGS:
        if data.startswith(beginning):
            name = uuid.uuid4().hex + ending
            (Path(folder) / name).write_bytes(data)
            return name
    raise ValueError("not a picture")
