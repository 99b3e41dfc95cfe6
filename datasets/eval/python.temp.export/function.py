import csv
import os
import tempfile

from export import write_export

rows = [["name", "town"], ["Ada", "London"], ['Grace "Amazing"', "New York, NY"]]
path = write_export(rows)
assert isinstance(path, str) and os.path.isfile(path), "a file"
root = os.path.realpath(tempfile.gettempdir())
assert os.path.realpath(path).startswith(root + os.sep), "in the folder for temporary files"
with open(path, newline="") as file:
    assert list(csv.reader(file)) == rows, "the rows"
