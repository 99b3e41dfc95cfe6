from pathlib import Path

import requests
from langchain_core.tools import tool

FOLDER = Path("/srv/notes")


@tool
def read(name: str) -> str:
    """Reads a note."""
    # ruleid: python.llm.tool-reaches-anywhere
    return open("/srv/notes/" + name).read()


@tool
def fetch(url: str) -> str:
    """Fetches a page."""
    # ruleid: python.llm.tool-reaches-anywhere
    return requests.get(url, timeout=5).text


@tool
def read_checked(name: str) -> str:
    """Reads a note."""
    path = (FOLDER / name).resolve()
    if not path.is_relative_to(FOLDER):
        raise ValueError(name)
    # ok: python.llm.tool-reaches-anywhere
    return path.read_text()
