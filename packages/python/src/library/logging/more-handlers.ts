/**
 * `logging.handlers`: files that are begun anew when they are full or old, and handlers that keep or pass on records. What sends records to
 * other machines is not there.
 */
import { pythonModule } from '../python-module.ts';

export const newModule = pythonModule(
  'logging.handlers',
  String.raw`
import copy as _copy
import logging as _logging
import os.path as _path
import os as _os
import re as _re
import time as _time

DEFAULT_TCP_LOGGING_PORT = 9020
DEFAULT_UDP_LOGGING_PORT = 9021
DEFAULT_HTTP_LOGGING_PORT = 9022
DEFAULT_SOAP_LOGGING_PORT = 9023
SYSLOG_UDP_PORT = SYSLOG_TCP_PORT = 514


class BaseRotatingHandler(_logging.FileHandler):
    namer = None
    rotator = None

    def __init__(self, filename, mode, encoding=None, delay=False, errors=None):
        _logging.FileHandler.__init__(self, filename, mode=mode, encoding=encoding, delay=delay, errors=errors)
        self.mode = mode
        self.encoding = encoding
        self.errors = errors

    def emit(self, record):
        try:
            if self.shouldRollover(record):
                self.doRollover()
            _logging.FileHandler.emit(self, record)
        except Exception:
            self.handleError(record)

    def rotation_filename(self, default_name):
        return self.namer(default_name) if callable(self.namer) else default_name

    def rotate(self, source, dest):
        if callable(self.rotator):
            self.rotator(source, dest)
        elif _path.exists(source):
            if _path.exists(dest):
                _os.remove(dest)
            _os.rename(source, dest)

    def _close_stream(self):
        if self.stream:
            self.stream.close()
            self.stream = None

    def _reopen(self):
        self.stream = open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)


class RotatingFileHandler(BaseRotatingHandler):
    def __init__(self, filename, mode="a", maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        if maxBytes > 0:
            mode = "a"
        BaseRotatingHandler.__init__(self, filename, mode, encoding=encoding, delay=delay, errors=errors)
        self.maxBytes = maxBytes
        self.backupCount = backupCount

    def doRollover(self):
        self._close_stream()
        if self.backupCount > 0:
            for i in range(self.backupCount - 1, 0, -1):
                source = self.rotation_filename("%s.%d" % (self.baseFilename, i))
                target = self.rotation_filename("%s.%d" % (self.baseFilename, i + 1))
                if _path.exists(source):
                    if _path.exists(target):
                        _os.remove(target)
                    _os.rename(source, target)
            target = self.rotation_filename(self.baseFilename + ".1")
            if _path.exists(target):
                _os.remove(target)
            self.rotate(self.baseFilename, target)
        else:
            self.mode = "w"
        self._reopen()
        self.mode = "a"

    def shouldRollover(self, record):
        if self.maxBytes <= 0:
            return False
        if self.stream is None:
            self._reopen()
        self.stream.flush()
        size = _path.getsize(self.baseFilename) if _path.exists(self.baseFilename) else 0
        return bool(size) and size + len(("%s\n" % self.format(record)).encode()) >= self.maxBytes


class TimedRotatingFileHandler(BaseRotatingHandler):
    _kinds = {"S": (1, "%Y-%m-%d_%H-%M-%S"), "M": (60, "%Y-%m-%d_%H-%M"), "H": (3600, "%Y-%m-%d_%H"), "D": (86400, "%Y-%m-%d"),
              "MIDNIGHT": (86400, "%Y-%m-%d"), "W": (604800, "%Y-%m-%d")}

    def __init__(self, filename, when="h", interval=1, backupCount=0, encoding=None, delay=False, utc=False, atTime=None, errors=None):
        BaseRotatingHandler.__init__(self, filename, "a", encoding=encoding, delay=delay, errors=errors)
        self.when = when.upper()
        kind = "W" if self.when.startswith("W") and len(self.when) == 2 and self.when[1] in "0123456" else self.when
        if kind not in self._kinds or kind == "W" and len(self.when) != 2:
            raise ValueError("Invalid rollover interval specified: %s" % self.when)
        seconds, self.suffix = self._kinds[kind]
        self.backupCount = backupCount
        self.utc = utc
        self.atTime = atTime
        self.interval = seconds * interval
        self.rolloverAt = self.computeRollover(int(_time.time()))

    def computeRollover(self, currentTime):
        if self.when == "MIDNIGHT":
            return currentTime - currentTime % 86400 + 86400
        return currentTime + self.interval

    def shouldRollover(self, record):
        return int(_time.time()) >= self.rolloverAt

    def getFilesToDelete(self):
        folder, base = _path.split(self.baseFilename)
        names = sorted(one for one in _os.listdir(folder or ".") if one.startswith(base + ".") and _re.match(r"\d{4}-\d{2}", one[len(base) + 1:]))
        return [_path.join(folder, one) for one in names[:max(0, len(names) - self.backupCount)]]

    def doRollover(self):
        self._close_stream()
        began = self.rolloverAt - self.interval
        target = self.rotation_filename(self.baseFilename + "." + _time.strftime(self.suffix, _time.gmtime(began)))
        self.rotate(self.baseFilename, target)
        if self.backupCount > 0:
            for one in self.getFilesToDelete():
                _os.remove(one)
        self._reopen()
        self.rolloverAt = self.computeRollover(int(_time.time()))


class WatchedFileHandler(_logging.FileHandler):
    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        _logging.FileHandler.__init__(self, filename, mode=mode, encoding=encoding, delay=delay, errors=errors)

    def reopenIfNeeded(self):
        pass


class BufferingHandler(_logging.Handler):
    def __init__(self, capacity):
        _logging.Handler.__init__(self)
        self.capacity = capacity
        self.buffer = []

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        self.buffer.clear()

    def close(self):
        try:
            self.flush()
        finally:
            _logging.Handler.close(self)


class MemoryHandler(BufferingHandler):
    def __init__(self, capacity, flushLevel=_logging.ERROR, target=None, flushOnClose=True):
        BufferingHandler.__init__(self, capacity)
        self.flushLevel = flushLevel
        self.target = target
        self.flushOnClose = flushOnClose

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel

    def setTarget(self, target):
        self.target = target

    def flush(self):
        if self.target:
            for record in self.buffer:
                self.target.handle(record)
            self.buffer.clear()

    def close(self):
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            self.target = None
            BufferingHandler.close(self)


class QueueHandler(_logging.Handler):
    listener = None

    def __init__(self, queue):
        _logging.Handler.__init__(self)
        self.queue = queue

    def enqueue(self, record):
        self.queue.put_nowait(record)

    def prepare(self, record):
        text = self.format(record)
        record = _copy.copy(record)
        record.message = record.msg = text
        record.args = record.exc_info = record.exc_text = record.stack_info = None
        return record

    def emit(self, record):
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)


class QueueListener:
    """Hands on what is in the queue when it is stopped: threads run one after the other here."""

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue = queue
        self.handlers = handlers
        self.respect_handler_level = respect_handler_level

    def start(self):
        pass

    def prepare(self, record):
        return record

    def handle(self, record):
        record = self.prepare(record)
        for one in self.handlers:
            if not self.respect_handler_level or record.levelno >= one.level:
                one.handle(record)

    def stop(self):
        while not self.queue.empty():
            self.handle(self.queue.get_nowait())
`,
);
