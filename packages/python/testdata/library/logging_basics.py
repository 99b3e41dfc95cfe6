import logging
import sys
import io

logging.warning("root before config %s", 1)
log = logging.getLogger("app")
buf = io.StringIO()
h = logging.StreamHandler(buf)
h.setFormatter(logging.Formatter("%(levelname)-8s|%(name)s|%(funcName)s|%(lineno)d|%(message)s"))
log.addHandler(h)
log.setLevel(logging.DEBUG)
log.propagate = False


def work():
    log.debug("debug %d and %s", 5, "text")
    log.info("info %(a)s", {"a": "dict"})
    log.warning("warning")
    log.error("error %r", [1])
    log.critical("critical")
    log.log(25, "custom level")


work()
print(buf.getvalue())
child = logging.getLogger("app.db.pool")
child.info("from child")
print(child.name, child.parent.name, child.getEffectiveLevel(), child.level, log.isEnabledFor(10), logging.getLevelName(40), logging.getLevelName("INFO"), logging.getLevelName(33), log is logging.getLogger("app"), log)
h.setLevel(logging.ERROR)
log.warning("dropped by the handler")
try:
    1 / 0
except ZeroDivisionError:
    log.exception("with traceback")
print(buf.getvalue().splitlines()[-6:])
out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter("{levelname}:{message}", style="{"))
second = logging.getLogger("second")
second.addHandler(out)
second.propagate = False
second.warning("braces %s", "style")


class Only(logging.Filter):
    def filter(self, record):
        record.msg = "[seen] " + str(record.msg)
        return "skip" not in record.msg


second.addFilter(Only())
second.error("keep")
second.error("skip me")
second.error("extra %s", "arg", extra={"user": "ann"})
adapter = logging.LoggerAdapter(second, {"id": 7})
adapter.warning("adapted")
logging.basicConfig(level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s", stream=sys.stdout, force=True)
logging.info("to stdout now")
logging.debug("not shown")
logging.getLogger("x.y").error("child of root")
logging.disable(logging.ERROR)
logging.error("disabled")
logging.critical("still")
logging.disable(logging.NOTSET)
logging.addLevelName(25, "NOTICE")
logging.log(25, "named level")


class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []

    def emit(self, record):
        self.records.append((record.levelno, record.getMessage(), record.args))


lh = ListHandler()
log2 = logging.getLogger("list")
log2.addHandler(lh)
log2.propagate = False
log2.warning("a %s %s", 1, 2)
print(lh.records, log2.handlers == [lh], log2.hasHandlers(), logging.getLogger().level)
try:
    log2.setLevel("NOPE")
except ValueError as e:
    print(e)
logging.getLogger("no.handlers").warning("last")
