import re

TAG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_tag_list(text):
    """Return True if the text is a list of tags."""
    if text != text.strip(" "):
        return False
    return all(TAG.fullmatch(part.strip(" ")) for part in text.split(","))
