# label: safe
# cwe: CWE-532
# expect: returned
# why: masks passwords in lines that it logs

import logging
import re
import sys

PATTERN = re.compile(r"(?i)(password|token|secret)(\s*[=:]\s*)\S+")


class Masked(logging.Filter):
    def filter(self, record):
        record.msg = PATTERN.sub(r"\1\2***", record.getMessage())
        record.args = ()
        return True


logger = logging.getLogger("shop")
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
handler.addFilter(Masked())
logger.addHandler(handler)
logger.warning("login with password=%s", "hunter2")
logger.error("no Token: abc123 in the request")
