import os

os.makedirs("mail/2024")
open("mail/note.txt", "wb").write(b"a note")
open("mail/2024/report.txt", "wb").write(b"\x00\xffreport")

from attachments import read_attachment

assert read_attachment("mail", "note.txt") == b"a note", "a file"
assert read_attachment("mail", "2024/report.txt") == b"\x00\xffreport", "a file in a subfolder"
assert read_attachment(os.path.abspath("mail"), "note.txt") == b"a note", "a folder named whole"
try:
    read_attachment("mail", "absent.txt")
except FileNotFoundError:
    pass
else:
    raise AssertionError("a file that is not there")
