import csv, io
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__module__, type(e).__name__, e)
def w(row, **k):
    def f():
        o = io.StringIO(); csv.writer(o, **k).writerow(row); return o.getvalue()
    t(f)
t(lambda: csv.reader([], foo=1))
t(lambda: csv.reader([], delimiter=5))
t(lambda: csv.reader([], delimiter=None))
t(lambda: csv.reader([], delimiter=''))
t(lambda: csv.reader([], quotechar='ab'))
t(lambda: csv.reader([], quotechar=5))
t(lambda: csv.reader([], quoting=9))
t(lambda: csv.reader([], quoting='x'))
t(lambda: csv.reader([], lineterminator=5))
t(lambda: csv.reader([], lineterminator=None))
t(lambda: csv.reader([], escapechar=5))
t(lambda: csv.reader(5))
t(lambda: csv.writer(5))
t(lambda: csv.register_dialect(5))
t(lambda: csv.get_dialect('zz'))
t(lambda: csv.unregister_dialect('zz'))
t(lambda: csv.field_size_limit('a'))
for k in ({}, dict(quoting=csv.QUOTE_ALL), dict(quoting=csv.QUOTE_NONE), dict(quoting=csv.QUOTE_NONE, escapechar='\\'), dict(quoting=csv.QUOTE_NONNUMERIC), dict(quoting=csv.QUOTE_STRINGS), dict(quoting=csv.QUOTE_NOTNULL), dict(lineterminator='\n'), dict(doublequote=False), dict(doublequote=False, escapechar='\\'), dict(quotechar=None, quoting=csv.QUOTE_NONE), dict(escapechar='x'), dict(skipinitialspace=True), dict(delimiter=' ')):
    print(k)
    w([''], **k); w([None], **k); w([], **k); w(['', ''], **k); w(['a\rb', 'a\nb', 'x"y', 'x,y', 'back\\slash', ' lead', 'x'], **k); w([1, 2.5, True, 'a b', None, 1j], **k); w('abc', **k)
for s in ('a,b', 'a,"b', '"a""b",c', '"a"b,c', 'a"b,c', ' "a", b', 'a\r\nb', '"a\nb",c', '', '\n', ',', '"",', 'a,b\r', '"a"\r\n', "a\\,b", 'x\ry'):
    for k in ({}, dict(strict=True), dict(escapechar='\\'), dict(skipinitialspace=True), dict(quoting=csv.QUOTE_NONE), dict(quoting=csv.QUOTE_NONNUMERIC), dict(doublequote=False)):
        t(lambda: (s, k, list(csv.reader([s], **k))))
t(lambda: list(csv.reader(['"a\n', 'b",c\n', 'd'])))
r = csv.reader(iter(['a,b\n', '1,"x\n', 'y"\n', '2,3']))
for row in r: print(row, r.line_num)
t(lambda: r.dialect.delimiter)
t(lambda: (r.dialect.quotechar, r.dialect.lineterminator, r.dialect.strict, r.dialect.quoting, r.dialect.escapechar, r.dialect.doublequote, r.dialect.skipinitialspace))
t(lambda: next(r))
class D(csv.Dialect):
    delimiter = '|'
    quotechar = "'"
    doublequote = True
    skipinitialspace = False
    lineterminator = '!'
    quoting = csv.QUOTE_MINIMAL
t(lambda: list(csv.reader(["a|'b|c'"], D)))
t(lambda: list(csv.reader(["a|'b|c'"], D())))
t(lambda: list(csv.reader(["a;'b;c'"], D, delimiter=';')))
csv.register_dialect('d', D)
t(lambda: list(csv.reader(["a|'b|c'"], 'd')))
t(lambda: csv.list_dialects())
csv.unregister_dialect('d')
t(lambda: csv.list_dialects())
class Bad(csv.Dialect): pass
t(lambda: Bad())
class Bad2(csv.Dialect):
    delimiter = 'ab'; quoting=0
t(lambda: Bad2())
d = csv.DictReader(io.StringIO('a,b\n1,2\n\n3,4,5,6\n7\n'))
t(lambda: d.fieldnames)
for row in d: print(row, d.line_num)
t(lambda: list(csv.DictReader(io.StringIO(''))))
t(lambda: csv.DictReader(io.StringIO('')).fieldnames)
t(lambda: list(csv.DictReader(io.StringIO('a;b\n1;2'), delimiter=';')))
o = io.StringIO()
dw = csv.DictWriter(o, ['x','y'], delimiter=';')
t(lambda: dw.writeheader())
t(lambda: dw.writerow({'x':1}))
t(lambda: dw.writerows([{'x':1,'y':'a;b'}]))
t(lambda: o.getvalue())
t(lambda: csv.DictWriter(o, ['x'], extrasaction='zz'))
for s in ('a,b,c\n1,2,3\n', "a\tb\n1\t2\n", 'a|b|c\n1|2|3\n4|5|6', '"a";"b"\n"c";"d"\n', "'x','y'\n'z','w'\n", 'a, b, c\n1, 2, 3\n', 'name age\nann 30\nbob 25\n', 'abc\ndef\n', 'x:y\n1:2\n', ''):
    t(lambda: (lambda d: (d.delimiter, d.quotechar, d.doublequote, d.skipinitialspace, d.lineterminator, d.quoting))(csv.Sniffer().sniff(s)))
    t(lambda: csv.Sniffer().has_header(s))
t(lambda: csv.Sniffer().sniff('a;b,c\n1;2,3\n', delimiters=';').delimiter)
t(lambda: (csv.excel.delimiter, csv.excel_tab.delimiter, csv.unix_dialect.quoting, csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC, csv.QUOTE_NONE, csv.QUOTE_STRINGS, csv.QUOTE_NOTNULL))
t(lambda: csv.field_size_limit(10))
t(lambda: list(csv.reader(['a'*20])))
t(lambda: csv.field_size_limit())
print(csv.Error, csv.Error.__mro__)
