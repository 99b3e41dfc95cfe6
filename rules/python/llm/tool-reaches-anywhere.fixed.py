import os
from pathlib import Path
from urllib.parse import urlparse

import requests
from langchain_core.tools import tool

FOLDER = Path("/srv/notes")


@tool
def read(name: str) -> str:
    """Reads a note."""
    # ruleid: python.llm.tool-reaches-anywhere
    file_path = "/srv/notes/" + name
    if not os.path.realpath(file_path).startswith(os.path.realpath("/srv/notes") + os.sep):
        raise ValueError("the path leads out of its folder")
    return open(file_path).read()


@tool
def fetch(url: str) -> str:
    """Fetches a page."""
    # ruleid: python.llm.tool-reaches-anywhere
    host = urlparse(url).hostname
    if host not in os.environ["ALLOWED_HOSTS"].split(","):
        raise ValueError("this host is not allowed")
    return requests.get(url, timeout=5).text


@tool
def read_checked(name: str) -> str:
    """Reads a note."""
    path = (FOLDER / name).resolve()
    if not path.is_relative_to(FOLDER):
        raise ValueError(name)
    # ok: python.llm.tool-reaches-anywhere
    return path.read_text()
