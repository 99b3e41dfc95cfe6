import csv
import os
import tempfile
import time


def write_export(rows):
    """Write the rows to a temporary file and return its path."""
    path = os.path.join(tempfile.gettempdir(), f"export_{int(time.time() * 1000000)}.csv")
    with open(path, "w", newline="") as file:
        csv.writer(file).writerows(rows)
    return path
