import csv
import tempfile


def write_export(rows):
    """Write the rows to a new temporary file and return its path."""
    with tempfile.NamedTemporaryFile("w", newline="", suffix=".csv", prefix="export-", delete=False) as file:
        csv.writer(file).writerows(rows)
        return file.name
