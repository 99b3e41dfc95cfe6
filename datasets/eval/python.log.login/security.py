import os
import re

from audit import log_login

for number, user in enumerate(
    (
        "mallory\n2024-05-01T12:00:00+00:00 root ok",
        "mallory\r\n2024-05-01T12:00:00+00:00 root ok",
        "mallory\r2024-05-01T12:00:00+00:00 root ok",
        "mallory\n",
        "\nmallory",
    )
):
    path = f"logins-{number}.txt"
    try:
        log_login(path, user, False)
    except Exception:
        pass  # A refusal is as good as an answer.
    if os.path.exists(path):
        with open(path, "rb") as file:
            lines = [line for line in re.split(rb"\r\n|\n|\r", file.read()) if line.strip()]
        assert len(lines) <= 1, f"{user!r} writes lines of its own"
