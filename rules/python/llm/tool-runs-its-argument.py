import sqlite3
import subprocess

from langchain_core.tools import tool
from mcp.server.fastmcp import FastMCP

mcp = FastMCP("shop")


@tool
def run(command: str) -> str:
    """Runs a command."""
    # ruleid: python.llm.tool-runs-its-argument
    return subprocess.check_output(command, shell=True)


@mcp.tool()
def query(sql: str) -> list:
    """Asks the database."""
    # ruleid: python.llm.tool-runs-its-argument
    return sqlite3.connect("shop.db").execute(sql).fetchall()


@tool
def find(name: str) -> list:
    """Finds an item."""
    # ok: python.llm.tool-runs-its-argument
    return sqlite3.connect("shop.db").execute("SELECT * FROM items WHERE name = ?", (name,)).fetchall()


@tool
def restart(service: str) -> str:
    """Restarts a service."""
    if service not in ("web", "mail"):
        raise ValueError(service)
    # ok: python.llm.tool-runs-its-argument
    return subprocess.check_output("systemctl restart " + service, shell=True)
