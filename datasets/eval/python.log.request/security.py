import base64

import records
from access_log import log_request

password = base64.b64encode(b"ada:hunter2-of-the-tests").decode()
for name, value, secret in (
    ("Authorization", "Bearer tok-4711-of-the-tests", "tok-4711-of-the-tests"),
    ("authorization", "Bearer tok-4711-of-the-tests", "tok-4711-of-the-tests"),
    ("Authorization", "Basic " + password, password),
    ("Cookie", "lang=en; sid=tok-4711-of-the-tests", "tok-4711-of-the-tests"),
    ("Proxy-Authorization", "Basic " + password, password),
):
    logger, kept = records.new_logger()
    try:
        log_request(logger, "GET", "/", {"Host": "api.example", name: value})
    except Exception:
        pass  # A refusal is as good as an answer.
    assert secret not in "\n".join(kept.lines), f"{name}: who reads the log can log in"
