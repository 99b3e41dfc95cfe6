/** `xml.parsers.expat`: a document as calls of handlers, read by the reader of `xml.etree.ElementTree`. */
import { pythonModule } from '../python-module.ts';

export const newModule = pythonModule(
  'xml.parsers.expat',
  String.raw`
from xml.etree.ElementTree import _Reading

EXPAT_VERSION = "expat_2.5.0"
version_info = (2, 5, 0)


class ExpatError(Exception):
    pass


error = ExpatError


class _Parser:
    StartElementHandler = EndElementHandler = CharacterDataHandler = CommentHandler = ProcessingInstructionHandler = None
    StartCdataSectionHandler = EndCdataSectionHandler = StartDoctypeDeclHandler = EndDoctypeDeclHandler = None
    XmlDeclHandler = DefaultHandler = DefaultHandlerExpand = None
    ordered_attributes = buffer_text = namespace_prefixes = specified_attributes = False
    buffer_size = 8192
    ErrorCode = ErrorLineNumber = ErrorColumnNumber = 0

    def __init__(self):
        self._data = None

    def Parse(self, data, isfinal=False):
        self._data = data if self._data is None else self._data + data
        if isfinal:
            data, self._data = self._data, None
            if isinstance(data, (bytes, bytearray)):
                data = bytes(data).decode("utf-8-sig")
            try:
                _Reading(data.replace("\r\n", "\n").lstrip("\ufeff"), self, True, ExpatError).run()
            except ExpatError as e:
                self.ErrorCode, (self.ErrorLineNumber, self.ErrorColumnNumber) = e.code, e.position
                raise
        return 1

    def ParseFile(self, file):
        return self.Parse(file.read(), True)

    def SetBase(self, base):
        self._base = base

    def GetBase(self):
        return getattr(self, "_base", None)

    def start(self, name, given):
        if self.StartElementHandler:
            self.StartElementHandler(name, [one for pair in given for one in pair] if self.ordered_attributes else dict(given))

    def end(self, name):
        if self.EndElementHandler:
            self.EndElementHandler(name)

    def data(self, text):
        if self.CharacterDataHandler:
            for i, line in enumerate([text] if self.buffer_text else text.split("\n")):
                if i:
                    self.CharacterDataHandler("\n")
                if line:
                    self.CharacterDataHandler(line)

    def cdata(self, text):
        if self.StartCdataSectionHandler:
            self.StartCdataSectionHandler()
        self.data(text)
        if self.EndCdataSectionHandler:
            self.EndCdataSectionHandler()

    def comment(self, text):
        if self.CommentHandler:
            self.CommentHandler(text)

    def doctype(self, text):
        pass

    def pi(self, target, text=None):
        if self.ProcessingInstructionHandler:
            self.ProcessingInstructionHandler(target, text or "")


def ParserCreate(encoding=None, namespace_separator=None):
    return _Parser()


def ErrorString(code):
    return {2: "syntax error", 3: "no element found", 4: "not well-formed (invalid token)", 5: "unclosed token", 7: "mismatched tag",
            8: "duplicate attribute", 9: "junk after document element", 11: "undefined entity",
            14: "reference to invalid character number", 20: "unclosed CDATA section", 27: "unbound prefix"}.get(code)
`,
);
