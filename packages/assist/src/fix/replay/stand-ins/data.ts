/** Databases, YAML and XML, as Python text: statements are written down, small documents are read. */

const database = String.raw`
import sallyport_lab as lab
from sallyport_lab import Cursor

Row = lab.Row
Connection = Cursor
paramstyle = "format"
PARSE_DECLTYPES = 1
PARSE_COLNAMES = 2
threadsafety = 1


class Error(Exception):
    pass


class DatabaseError(Error):
    pass


class IntegrityError(DatabaseError):
    pass


class OperationalError(DatabaseError):
    pass


ProgrammingError = InterfaceError = DataError = InternalError = PostgresError = UniqueViolationError = DatabaseError


def connect(*given, **named):
    lab.record("connect", *given)
    return Cursor()


create_pool = create_engine = connect_db = Pool = SimpleConnectionPool = ThreadedConnectionPool = Database = connect
AsyncConnection = Cursor


class RealDictCursor:
    pass


DictCursor = NamedTupleCursor = RealDictCursor


def register_adapter(*given):
    return None


register_converter = register_adapter


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return lab.Thing(name)
`;

/**
 * The drivers for SQLite count: a text in the place of a tuple is as many values as it has letters.
 *
 * Source: Python's documentation of `sqlite3`, "How to use placeholders to bind values in SQL queries"; PEP 249.
 */
const sqlite = database
  .replace('from sallyport_lab import Cursor\n', 'from sallyport_lab import Cursor as Plain\n')
  .replace('Connection = Cursor\nparamstyle = "format"', 'paramstyle = "qmark"')
  .replace('AsyncConnection = Cursor\n', '')
  .replace(
    'def connect(',
    `def marks(text):
    count = 0
    quote = ""
    for one in text:
        if quote:
            quote = "" if one == quote else quote
        elif one in ("'", '"'):
            quote = one
        elif one == "?":
            count += 1
        elif one in ":@$":
            return None
    return count


class Cursor(Plain):
    def execute(self, text, values=(), *more, **named):
        if isinstance(values, (int, float)):
            raise ProgrammingError("parameters are of unsupported type")
        wanted = marks(str(text))
        if isinstance(values, (list, tuple, str)) and wanted is not None and wanted != len(values):
            raise ProgrammingError("Incorrect number of bindings supplied")
        return Plain.execute(self, text, values, *more, **named)


Connection = AsyncConnection = Cursor


def connect(`,
  );

const statements = String.raw`
class Text(str):
    def format(self, *given, **named):
        return Text(str.format(self, *[str(one) for one in given], **{name: str(one) for name, one in named.items()}))

    def join(self, parts):
        return Text(str.join(self, [str(one) for one in parts]))

    def as_string(self, *given):
        return str(self)


SQL = Composed = Text


def Identifier(*names):
    return Text(".".join(['"' + one + '"' for one in names]))


def Placeholder(name=None):
    return Text("%s" if name is None else "%(" + name + ")s")


def Literal(item):
    return Text("'" + str(item).replace("'", "''") + "'")
`;

export const data: Readonly<Record<string, string>> = {
  'sqlite3.py': sqlite,
  'psycopg2/__init__.py': database,
  'psycopg2/extras.py': database,
  'psycopg2/pool.py': database,
  'psycopg2/errors.py': database,
  'psycopg2/sql.py': statements,
  'psycopg/__init__.py': database,
  'psycopg/rows.py': 'dict_row = tuple_row = namedtuple_row = None\n',
  'psycopg/sql.py': statements,
  'pymysql/__init__.py': database,
  'pymysql/cursors.py': database,
  'MySQLdb.py': database,
  'mysql/__init__.py': '',
  'mysql/connector/__init__.py': database,
  'mysql/connector/pooling.py': 'from mysql.connector import connect as MySQLConnectionPool\n',
  'asyncpg.py': database,
  'aiosqlite.py': sqlite,
  'aiomysql.py': database,
  'aiopg.py': database,
  'pyodbc.py': database,
  'cx_Oracle.py': database,
  'oracledb.py': database,
  'pymssql.py': database,
  'databases.py': database,
  'duckdb.py': database,
  'sqlalchemy/__init__.py': String.raw`
import sallyport_lab as lab


class Statement(str):
    def sallyport_sql(self):
        return str(self)

    def bindparams(self, *given, **named):
        return Filled(self, named)

    params = bindparams


class Filled(Statement):
    def __new__(cls, text, named):
        made = str.__new__(cls, text)
        made.named = named
        return made


def text(words):
    return Statement(words)


def create_engine(*given, **named):
    lab.record("connect", *given)
    return Engine()


class Engine(lab.Cursor):
    def execute(self, words, values=(), *more, **named):
        self.columns = lab.statement(words, getattr(words, "named", None) or named or values)
        return self.fetchall()

    exec_driver_sql = execute

    def scalar(self, words, values=(), **named):
        lab.statement(words, values)
        return "7"

    def raw_connection(self):
        return lab.Cursor()


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return lab.Thing(name)
`,
  'sqlalchemy/orm.py': String.raw`
import sallyport_lab as lab
from sqlalchemy import Engine


def sessionmaker(*given, **named):
    return Engine


def Session(*given, **named):
    return Engine()


scoped_session = lambda maker: Engine()


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return lab.Thing(name)
`,
  'yaml.py': String.raw`
import json
import re
import sallyport_lab as lab


class YAMLError(Exception):
    pass


ScannerError = ParserError = ConstructorError = YAMLError


class Loader:
    pass


class SafeLoader:
    pass


class FullLoader:
    pass


class UnsafeLoader(Loader):
    pass


CSafeLoader = BaseLoader = SafeLoader
CLoader = Loader


def scalar(text):
    text = text.strip()
    if text in ("", "~", "null"):
        return None
    if text in ("true", "yes", "on", "True"):
        return True
    if text in ("false", "no", "off", "False"):
        return False
    if re.fullmatch(r"-?\d+", text):
        return int(text)
    if re.fullmatch(r"-?\d+\.\d+", text):
        return float(text)
    if text[0] in "[{":
        try:
            return json.loads(text)
        except ValueError:
            inner = text[1:-1].split(",")
            return [scalar(one) for one in inner] if text[0] == "[" else dict([pair(one) for one in inner])
    if text[0] == text[-1] and text[0] in "'\"" and len(text) > 1:
        return text[1:-1]
    if text[0] in "&*!|>@%":
        raise lab.Unknown("YAML beyond plain values")
    return text


def pair(text):
    name, _, item = text.partition(":")
    return (scalar(name), scalar(item))


def block(lines, place, depth):
    made = None
    while place < len(lines):
        line = lines[place]
        own = len(line) - len(line.lstrip())
        if own < depth:
            break
        line = line.strip()
        if line.startswith("- "):
            made = [] if made is None else made
            made.append(scalar(line[2:]))
            place += 1
        elif re.match(r"[^\[{\"'][^:]*:(\s|$)", line):
            made = {} if made is None else made
            name, _, rest = line.partition(":")
            place += 1
            if rest.strip() == "" and place < len(lines) and len(lines[place]) - len(lines[place].lstrip()) > own:
                made[scalar(name)], place = block(lines, place, own + 1)
            else:
                made[scalar(name)] = scalar(rest)
        else:
            return (scalar(line), place + 1)
    return (made, place)


def load(stream, Loader=Loader):
    text = stream.read() if hasattr(stream, "read") else stream
    text = text.decode() if isinstance(text, bytes) else str(text)
    is_safe = Loader is SafeLoader or Loader is FullLoader
    lab.record("safe object" if is_safe else "object", text)
    if "!!python" in text:
        if is_safe:
            raise YAMLError("could not determine a constructor")
        return lab.Thing("object")
    return block([line for line in text.split("\n") if line.strip() and not line.strip().startswith("#") and line.strip() != "---"], 0, 0)[0]


def safe_load(stream):
    return load(stream, SafeLoader)


def unsafe_load(stream):
    return load(stream)


def full_load(stream):
    return load(stream, FullLoader)


def load_all(stream, Loader=Loader):
    return [load(stream, Loader)]


def safe_load_all(stream):
    return [safe_load(stream)]


def dump(item, stream=None, *given, **named):
    text = json.dumps(lab.show(item), sort_keys=True)
    if stream is None:
        return text
    stream.write(text)


safe_dump = dump
`,
  'sallyport_xml_etree.py': 'import sallyport_etree as ElementTree\n',
  'sallyport_etree.py': String.raw`
from xml.etree.ElementTree import *
from xml.etree.ElementTree import fromstring, ElementTree, XMLParser, ParseError
import sallyport_lab as lab


def parse(source, parser=None, **named):
    if hasattr(source, "read"):
        return ElementTree(fromstring(source.read()))
    lab.record("open", str(source), "read")
    return ElementTree(fromstring(lab.contents("r")))
`,
  'lxml/__init__.py': 'import lxml.etree as etree\n',
  'lxml/etree.py': String.raw`
import sallyport_etree as tree
from sallyport_etree import Element, SubElement, ElementTree, tostring
import sallyport_lab as lab


class LxmlError(Exception):
    pass


XMLSyntaxError = ParseError = LxmlError


class XMLParser:
    def __init__(self, resolve_entities=True, no_network=True, load_dtd=False, **named):
        self.resolves = bool(resolve_entities)


HTMLParser = XMLParser


def _read(text, parser):
    parser = XMLParser() if parser is None else parser
    if isinstance(text, bytes):
        text = text.decode()
    if "<!ENTITY" in text:
        lab.record("entity" if parser.resolves else "entity left alone", text)
        if parser.resolves:
            raise lab.Unknown("entities")
        return tree.fromstring("<a>left</a>")
    try:
        return tree.fromstring(text)
    except tree.ParseError:
        raise LxmlError("not XML")


def fromstring(text, parser=None, **named):
    return _read(text, parser)


XML = HTML = fromstring


def parse(source, parser=None, **named):
    if hasattr(source, "read"):
        return tree.ElementTree(_read(source.read(), parser))
    lab.record("open", str(source), "read")
    return tree.ElementTree(_read(lab.contents("r"), parser))


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return lab.Thing(name)
`,
};
