/** `fileinput`: the lines of several files, one after the other; of standard input where none is named. */
import { pythonModule } from './python-module.ts';

export const newModule = pythonModule(
  'fileinput',
  String.raw`
import sys as _sys

__all__ = ["input", "close", "nextfile", "filename", "lineno", "filelineno", "fileno", "isfirstline", "isstdin", "FileInput",
           "hook_compressed", "hook_encoded"]

_state = None


def input(files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
    global _state
    if _state and _state._file:
        raise RuntimeError("input() already active")
    _state = FileInput(files, inplace, backup, mode=mode, openhook=openhook, encoding=encoding, errors=errors)
    return _state


def _active():
    if not _state:
        raise RuntimeError("no active input()")
    return _state


def close():
    global _state
    state, _state = _state, None
    if state:
        state.close()


def nextfile():
    return _active().nextfile()


def filename():
    return _active().filename()


def lineno():
    return _active().lineno()


def filelineno():
    return _active().filelineno()


def fileno():
    return _active().fileno()


def isfirstline():
    return _active().isfirstline()


def isstdin():
    return _active().isstdin()


class FileInput:
    def __init__(self, files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
        if isinstance(files, str):
            files = (files,)
        elif hasattr(files, "__fspath__"):
            files = (files.__fspath__(),)
        elif files is None:
            files = tuple(_sys.argv[1:]) or ("-",)
        else:
            files = tuple(files) or ("-",)
        if mode not in ("r", "rb"):
            raise ValueError("FileInput opening mode must be 'r' or 'rb'")
        if inplace and openhook:
            raise ValueError("FileInput cannot use an opening hook in inplace mode")
        if openhook and not callable(openhook):
            raise ValueError("FileInput openhook must be callable")
        self._files = files
        self._inplace = inplace
        self._backup = backup
        self._mode = mode
        self._openhook = openhook
        self._encoding = encoding
        self._errors = errors
        self._filename = None
        self._startlineno = 0
        self._filelineno = 0
        self._file = None
        self._isstdin = False
        self._output = None
        self._savestdout = None

    def __del__(self):
        pass

    def close(self):
        try:
            self.nextfile()
        finally:
            self._files = ()

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            line = self._readline()
            if line:
                self._filelineno += 1
                return line
            if not self._file:
                raise StopIteration
            self.nextfile()

    def nextfile(self):
        saved, self._savestdout = self._savestdout, None
        if saved:
            _sys.stdout = saved
        output, self._output = self._output, None
        if output:
            output.close()
        file, self._file = self._file, None
        if file and not self._isstdin:
            file.close()
        self._isstdin = False

    def readline(self):
        while True:
            line = self._readline()
            if line:
                self._filelineno += 1
                return line
            if not self._file:
                return line
            self.nextfile()

    def _readline(self):
        if self._file is None:
            if not self._files:
                return b"" if "b" in self._mode else ""
            self._filename = self._files[0]
            self._files = self._files[1:]
            self._startlineno = self.lineno()
            self._filelineno = 0
            self._open()
        return self._file.readline()

    def _open(self):
        encoding = None if "b" in self._mode else self._encoding or "utf-8"
        if self._filename == "-":
            self._filename = "<stdin>"
            self._isstdin = True
            self._file = getattr(_sys.stdin, "buffer", _sys.stdin) if "b" in self._mode else _sys.stdin
        elif self._inplace:
            # Who edits in place changes the file: it has to be one that may be changed.
            open(self._filename, "r+").close()
            with open(self._filename, self._mode, encoding=encoding, errors=self._errors) as file:
                text = file.read()
            if self._backup:
                with open(self._filename + self._backup, self._mode.replace("r", "w"), encoding=encoding) as file:
                    file.write(text)
            import io
            self._file = io.BytesIO(text) if "b" in self._mode else io.StringIO(text)
            self._output = open(self._filename, self._mode.replace("r", "w"), encoding=encoding, errors=self._errors)
            self._savestdout = _sys.stdout
            _sys.stdout = self._output
        elif self._openhook:
            self._file = (self._openhook(self._filename, self._mode) if self._encoding is None else
                          self._openhook(self._filename, self._mode, encoding=self._encoding, errors=self._errors))
        else:
            self._file = open(self._filename, self._mode, encoding=encoding, errors=self._errors)

    def filename(self):
        return self._filename

    def lineno(self):
        return self._startlineno + self._filelineno

    def filelineno(self):
        return self._filelineno

    def fileno(self):
        return self._file.fileno() if self._file else -1

    def isfirstline(self):
        return self._filelineno == 1

    def isstdin(self):
        return self._isstdin


def hook_compressed(filename, mode, *, encoding=None, errors=None):
    if str(filename).endswith(".gz"):
        import gzip
        if "b" not in mode:
            mode = "rt"
        return gzip.open(filename, mode, encoding=encoding if "b" not in mode else None)
    return open(filename, mode, encoding=encoding, errors=errors)


def hook_encoded(encoding, errors=None):
    def openhook(filename, mode):
        return open(filename, mode, encoding=encoding, errors=errors)
    return openhook
`,
);
