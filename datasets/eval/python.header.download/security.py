import re

from download import response_head

for filename in (
    "a.txt\r\nSet-Cookie: sid=evil",
    "a.txt\nSet-Cookie: sid=evil",
    "a.txt\rSet-Cookie: sid=evil",
    'a.txt"\r\nSet-Cookie: sid=evil\r\nX: "',
    "a.txt\r\n\r\n<script>alert(1)</script>",
    "a.txt\n\n<script>alert(1)</script>",
):
    try:
        head = response_head(filename, 10)
    except Exception:
        continue  # A refusal is as good as an answer.
    # Clients take a lone line feed, some a lone carriage return, for the end of a line.
    lines = re.split(rb"\r\n|\n|\r", head)
    assert not any(line.lower().startswith(b"set-cookie") for line in lines), f"{filename!r} adds a header"
    assert lines.count(b"") == 2 and lines[-1] == b"", f"{filename!r} ends the head early"
