import logging

import records
from access_log import log_request

logger, kept = records.new_logger()
log_request(logger, "GET", "/orders/7", {"Host": "api.example", "User-Agent": "probe/1.2", "Accept": "text/html"})
assert kept.levels.count(logging.INFO) == 1, f"one record of level INFO: {kept.levels}"
text = "\n".join(kept.lines)
for part in ("GET", "/orders/7", "User-Agent", "probe/1.2", "api.example", "text/html"):
    assert part.lower() in text.lower(), f"{part} stands in the log"
