import glob
import logging
import logging.config
import logging.handlers
import queue
import sys

log = logging.getLogger("app")
log.setLevel(logging.DEBUG)
log.propagate = False
handler = logging.handlers.RotatingFileHandler("app.log", maxBytes=60, backupCount=2)
handler.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
log.addHandler(handler)
for i in range(12):
    log.info("message number %d", i)
handler.close()
log.removeHandler(handler)
for name in sorted(glob.glob("app.log*")):
    print(name, open(name).read().split("\n"))
target = logging.StreamHandler(sys.stdout)
target.setFormatter(logging.Formatter("%(name)s: %(message)s"))
memory = logging.handlers.MemoryHandler(10, flushLevel=logging.ERROR, target=target)
log.addHandler(memory)
log.debug("kept")
log.info("kept too")
print("before")
log.error("now %s", "all")
log.removeHandler(memory)
records = queue.Queue()
log.addHandler(logging.handlers.QueueHandler(records))
log.warning("to the %s", "queue")
listener = logging.handlers.QueueListener(records, target)
print(records.qsize())
listener.start()
listener.stop()
logging.config.dictConfig({
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"short": {"format": "[%(levelname)s] %(name)s %(message)s"}, "curly": {"format": "{levelname}-{message}", "style": "{"}},
    "filters": {"only": {"name": "web"}},
    "handlers": {
        "out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "short", "level": "INFO"},
        "file": {"class": "logging.FileHandler", "filename": "web.log", "formatter": "curly", "filters": ["only"]},
    },
    "loggers": {"web": {"handlers": ["out", "file"], "level": "DEBUG", "propagate": False}},
    "root": {"handlers": ["out"], "level": "WARNING"},
})
logging.getLogger("web").debug("hidden on the screen")
logging.getLogger("web").info("shown")
logging.getLogger("other").info("too low")
logging.getLogger("other").error("high")
logging.shutdown()
print(open("web.log").read())
print(sorted(logging.root.manager.loggerDict), logging.Logger.manager.root is logging.root)
for bad in ({}, {"version": 2}, {"version": 1, "handlers": {"x": {"class": "logging.Nope"}}}, {"version": 1, "root": {"handlers": ["none"]}}):
    try:
        logging.config.dictConfig(bad)
    except ValueError as e:
        print(e)
