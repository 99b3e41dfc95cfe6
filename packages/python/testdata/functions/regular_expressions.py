# program: passwords by lookaheads
import re
def strong(p):
    return bool(re.fullmatch(r'(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[^\w\s]).{8,}', p))
for p in ['Abcdef1!', 'abcdef1!', 'ABCdefgh', 'Ab1!', 'Passw0rd#', 'Pass word1$']:
    print(p, strong(p))
assert strong('Abcdef1!')
# program: log lines by named groups
import re
LINE = re.compile(r'''
    ^(?P<date>\d{4}-\d{2}-\d{2})\s+      # date
    (?P<level>[A-Z]+)\s+
    \[(?P<module>[\w.]+)\]\s+
    (?P<text>.*)$''', re.VERBOSE | re.MULTILINE)
text = """2024-01-05 INFO [app.core] started
2024-01-05 WARNING [app.db] slow query: 1.5s
garbage
2024-01-06 ERROR [app.core] failed: 'x' [code 3]"""
for m in LINE.finditer(text):
    print(m.groupdict(), m.span('module'), m.lastgroup)
print(LINE.groupindex, LINE.groups, LINE.flags)
print(LINE.search('nothing'))
# program: sub with a function and references
import re
def camel(s):
    return re.sub(r'_([a-z])', lambda m: m.group(1).upper(), s)
def snake(s):
    s = re.sub(r'(.)([A-Z][a-z]+)', r'\1_\2', s)
    return re.sub(r'([a-z0-9])([A-Z])', r'\1_\2', s).lower()
for w in ['some_snake_case', 'getHTTPResponseCode', 'HTTPResponse', 'simple', 'a1B2C3']:
    print(w, camel(w), snake(w))
print(re.sub(r'(?P<a>\w+) (?P<b>\w+)', r'\g<b> \g<a>', 'hello world foo bar'))
print(re.subn(r'\d', '#', 'a1b22c333', count=4))
print(re.sub(r'(\w)(\w)?', lambda m: f'<{m[1]}|{m[2]}>', 'abc'))
print(re.sub('x*', '-', 'abxd'))
try:
    re.sub('(a)', r'\2', 'a')
except re.error as e:
    print(e, e.pos, e.msg)
# program: split with groups
import re
print(re.split(r'(\W+)', 'Words, words, words.'))
print(re.split(r'\W+', 'Words, words, words.', maxsplit=1))
print(re.split(r'(,)|(;)', 'a,b;c'))
print(re.split('', 'abc'))
print(re.split(r'\b', 'one two'))
print(re.split(r'x*', 'axbc'))
print(re.split('[a-f]+', '0a3B9', flags=re.IGNORECASE))
# program: findall shapes
import re
print(re.findall(r'\bf[a-z]*', 'which foot or hand fell fastest'))
print(re.findall(r'(\w+)=(\d+)', 'set width=20 and height=10'))
print(re.findall(r'(a)|(b)', 'ab'))
print(re.findall(r'(?:ab)+', 'ababxab'))
print(re.findall(r'a{2,3}?', 'aaaaaaa'), re.findall(r'a{2,3}', 'aaaaaaa'))
print(re.findall('', 'ab'))
print([m.start() for m in re.finditer('(?=aa)', 'aaaa')])
# program: lookbehind and conditionals
import re
print(re.findall(r'(?<=\$)\d+(?:\.\d\d)?', 'cost $30 or $4.50, not 9'))
print(re.findall(r'(?<!\$)\b\d+', '$30 40 $50 60'))
p = re.compile(r'(<)?(\w+@\w+(?:\.\w+)+)(?(1)>|$)')
for t in ['<user@host.com>', 'user@host.com', '<user@host.com', 'user@host.com>']:
    print(t, bool(p.match(t)))
try:
    re.compile(r'(?<=a+)b')
except re.error as e:
    print(e)
# program: backreferences find repeats
import re
text = 'this is is a test test of of the the thing'
print(re.findall(r'\b(\w+) \1\b', text))
print(re.sub(r'\b(\w+)( \1\b)+', r'\1', text))
print(re.search(r'(?P<q>[\'"]).*?(?P=q)', 'say "it\'s" now').group())
print(re.fullmatch(r'(.+)\1', 'abcabc').groups(), re.fullmatch(r'(.+)\1', 'abcab'))
# program: regex error texts
import re
for p in ['(', ')', '[', '[z-a]', '*a', 'a**', '(?P<1>a)', '(?P<a>x)(?P<a>y)', r'\1', '(?P=x)', 'a{3,1}', '(?<x', '(?z)', '\\', '(?P<a', 'x{99999999999}', '(?i', '[a-\\d]', r'\Q', '(?:a', '+', '(?P>a)', '(?(1)a|b|c)', '(?(2)a)', 'a(?i)b', r'\x1', r'\u12', r'\N{foo}']:
    try:
        print(p, re.compile(p).pattern)
    except re.error as e:
        print(repr(p), '->', e, e.pos, e.lineno, e.colno)
    except Exception as e:
        print(repr(p), type(e), e)
# program: unicode classes
import re
print(re.findall(r'\w+', 'naïve café Ελλάδα 東京 _x9 ٣٤'))
print(re.findall(r'\w+', 'naïve café Ελλάδα', re.ASCII))
print(re.findall(r'\d', '1٣４x'), re.findall(r'\s', 'a\u00a0b\u2003c\td'))
print(re.match('straße', 'STRASSE', re.I), re.match('É', 'é', re.I))
print(re.sub(r'[^\w\s]', '', 'señor, ¿qué? ¡ya!'))
print(re.findall(r'[^\W\d_]+', 'abc123_déf'))
# program: tokenizer
import re
from typing import NamedTuple
class Token(NamedTuple):
    type: str
    value: str
    line: int
    column: int
def tokenize(code):
    keywords = {'IF', 'THEN', 'ENDIF', 'FOR', 'NEXT'}
    spec = [('NUMBER', r'\d+(\.\d*)?'), ('ASSIGN', r':='), ('END', r';'), ('ID', r'[A-Za-z]+'), ('OP', r'[+\-*/]'), ('NEWLINE', r'\n'), ('SKIP', r'[ \t]+'), ('MISMATCH', r'.')]
    rx = '|'.join('(?P<%s>%s)' % pair for pair in spec)
    line, start = 1, 0
    for mo in re.finditer(rx, code):
        kind, value = mo.lastgroup, mo.group()
        column = mo.start() - start
        if kind == 'NUMBER':
            value = float(value) if '.' in value else int(value)
        elif kind == 'ID' and value in keywords:
            kind = value
        elif kind == 'NEWLINE':
            start = mo.end(); line += 1
            continue
        elif kind == 'SKIP':
            continue
        elif kind == 'MISMATCH':
            raise RuntimeError(f'{value!r} unexpected on line {line}')
        yield Token(kind, value, line, column)
for t in tokenize("IF quantity THEN\n  total := total + price * 2.5;\nENDIF;"):
    print(t)
list(tokenize('a ? b'))
# program: flags as values
import re
print(re.I | re.M, repr(re.X), re.compile('a', re.I).flags, re.compile('(?im)a').flags)
print(re.compile('(?s:.)x'), re.compile('a', re.I | re.S))
print(re.compile('abc') == re.compile('abc'), re.compile('a') == re.compile('a', re.I))
print(re.escape('a.b*c[d]-e f\n'), re.escape(b'x+y'))
print(re.match('.', '\n'), re.match('.', '\n', re.S))
print(re.findall('^a', 'a\na\nb', re.M), re.findall('a$', 'a\na\n'))
# program: match object parts
import re
m = re.match(r'(\d+)\.(\d+)(?:-(\w+))?', '3.14 rest')
print(m, m[0], m.group(1, 2), m.groups(), m.groups('none'), m.start(), m.end(2), m.span(3), m.string, m.re.pattern, m.pos, m.endpos, m.lastindex)
print(m.expand(r'\2/\1'), m.regs)
for bad in (4, 'x', -1, None):
    try:
        print(m.group(bad))
    except Exception as e:
        print(type(e).__name__, e)
# program: emails and urls
import re
EMAIL = re.compile(r'^[a-zA-Z0-9_.+-]+@[a-zA-Z0-9-]+\.[a-zA-Z0-9-.]+$')
URL = re.compile(r'^(?P<scheme>https?)://(?P<host>[^/:?#]+)(?::(?P<port>\d+))?(?P<path>/[^?#]*)?(?:\?(?P<query>[^#]*))?(?:#(?P<frag>.*))?$')
for e in ['a@b.co', 'a.b+c@d-e.org', 'bad@', '@x.y', 'a b@c.de']:
    print(e, EMAIL.match(e) is not None)
for u in ['http://example.com', 'https://a.b.c:8080/p/q?x=1&y=2#top', 'ftp://x.y', 'https://h/?']:
    m = URL.match(u)
    print(u, m and m.groupdict())
# program: bytes patterns
import re
print(re.findall(rb'\w+', b'ab cd'), re.sub(rb'(\d)', rb'<\1>', b'a1b2'), re.split(b',', b'a,b'))
for call in (lambda: re.match('a', b'a'), lambda: re.match(b'a', 'a'), lambda: re.sub(b'a', 'b', b'a'), lambda: re.match(1, 'a'), lambda: re.match('a', 5), lambda: re.findall('a', None)):
    try:
        print(call())
    except TypeError as e:
        print(e)
# program: roman numerals checked
import re
ROMAN = re.compile('^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$')
def roman(n):
    out = ''
    for v, s in [(1000,'M'),(900,'CM'),(500,'D'),(400,'CD'),(100,'C'),(90,'XC'),(50,'L'),(40,'XL'),(10,'X'),(9,'IX'),(5,'V'),(4,'IV'),(1,'I')]:
        while n >= v:
            out += s; n -= v
    return out
assert all(ROMAN.match(roman(n)) for n in range(1, 4000))
print([roman(n) for n in (4, 9, 14, 1994, 2024, 3999)], ROMAN.match('IIII'), ROMAN.match('MCMXCIV').groups())
# program: possessive and atomic
import re
print(re.match('a++b', 'aaab'), re.match('(?>a*)a', 'aaa'), re.match('a*+a', 'aaa'), re.findall('x?+y', 'xy y'))
print(re.search(r'\Aab\Z', 'ab\n'), re.search(r'ab$', 'ab\n'), re.search(r'\bis\b', 'this is').span())
# program: template text
import re
def render(t, **kw):
    def one(m):
        name, _, default = m.group(1).partition('|')
        if name.strip() in kw:
            return str(kw[name.strip()])
        if default:
            return default.strip()
        raise KeyError(name.strip())
    return re.sub(r'\{\{\s*(.*?)\s*\}\}', one, t)
print(render('Hi {{ name }}, {{greeting | welcome}}!', name='Ann'))
print(render('{{a}}{{a}}{{b|2}}', a=1))
render('{{ missing }}')
# program: scanner walks a text
import re
p = re.compile(r'\s*(?:(\d+)|(.))')
pos, out = 0, []
s = '3 + 44*(2-1)'
while pos < len(s):
    m = p.match(s, pos)
    num, op = m.groups()
    out.append(int(num) if num else op)
    pos = m.end()
print(out)
print(p.search('abc', 1, 2), p.fullmatch('xabc', 1), re.compile('b').match('abc', 1))
