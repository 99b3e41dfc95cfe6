import os

os.makedirs("mail/2024")
os.makedirs("mail-private")
open("mail/note.txt", "wb").write(b"a note")
for path in ("secret.txt", "mail-private/secret.txt"):
    open(path, "wb").write(b"SECRET")

from attachments import read_attachment

for folder in ("mail", os.path.abspath("mail"), "mail/"):
    for name in (
        "../secret.txt",
        "2024/../../secret.txt",
        "../mail-private/secret.txt",
        "./../secret.txt",
        "note.txt/../../secret.txt",
        os.path.abspath("secret.txt"),
        "//" + os.path.abspath("secret.txt"),
        "..//secret.txt",
    ):
        try:
            content = read_attachment(folder, name)
        except Exception:
            continue  # A refusal is as good as an answer.
        assert content is None or b"SECRET" not in bytes(content), f"{name!r} leads out of the folder"
