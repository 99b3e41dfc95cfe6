import re

PATTERN = re.compile(r"^([a-z0-9]+-?)*[a-z0-9](\s*,\s*([a-z0-9]+-?)*[a-z0-9])*\Z")


def is_tag_list(text):
    """Return True if the text is a list of tags."""
    return bool(PATTERN.match(text))
