import email, email.utils, email.policy, email.header, email.message
from email.message import EmailMessage, Message
from email.mime.text import MIMEText
from email.mime.multipart import MIMEMultipart
from email.mime.application import MIMEApplication
from email.mime.base import MIMEBase
from email.mime.image import MIMEImage
from email import encoders, message_from_string, message_from_bytes
from email.header import Header, decode_header, make_header
from email.utils import formataddr, parseaddr, getaddresses, formatdate, parsedate_to_datetime, format_datetime, parsedate_tz, mktime_tz, make_msgid, quote, unquote
from email.headerregistry import Address
from email.parser import Parser, BytesParser, HeaderParser
import datetime
m = EmailMessage()
m['Subject'] = 'Hello'
m['From'] = 'Ann <ann@example.org>'
m['To'] = 'bob@example.org, "Carl, Jr." <carl@example.org>'
m.set_content('Hi\nthere')
print(m.as_string()); print(m['to'].addresses, m['From'].addresses[0].display_name, repr(m['subject']))
m.add_alternative('<p>Hi</p>', subtype='html')


for p in m.walk(): print(p.get_content_type())
m.add_attachment(b'data', maintype='application', subtype='octet-stream', filename='a.bin')
print([p.get_content_type() for p in m.walk()], [a.get_filename() for a in m.iter_attachments()])
print(m.get_body(('plain',)).get_content(), m.get_body().get_content(), next(m.iter_attachments()).get_content())
print(m.is_multipart(), m.keys(), 'subject' in m, m.get_content_type())
u = EmailMessage(); u['Subject'] = 'Grüße an alle'; u['From'] = Address('Jürgen Müller', 'j', 'example.org'); u['To'] = [Address('A', 'a', 'x.org'), Address('', 'b', 'x.org')]
u.set_content('Schöne Grüße\n'); print(u.as_string()); print(u['subject'], u['from'], u['to']); print(u.get_content(), u.as_bytes())
t = MIMEText('plain text'); t['Subject'] = 'S'; t['From'] = 'a@b'; print(t.as_string())
t = MIMEText('ünï', 'html', 'utf-8'); print(t.as_string(), t.get_payload(decode=True).decode('utf-8'))
mp = MIMEMultipart('alternative', boundary='BOUND'); mp['Subject'] = Header('Ünïcode', 'utf-8'); mp['To'] = 'x@y'
mp.attach(MIMEText('one')); mp.attach(MIMEText('<b>two</b>', 'html')); mp.preamble = 'pre'
a = MIMEApplication(b'\x00\x01binary', Name='x.bin'); a['Content-Disposition'] = 'attachment; filename="x.bin"'; mp.attach(a)
b = MIMEBase('application', 'octet-stream'); b.set_payload(b'payload'); encoders.encode_base64(b); b.add_header('Content-Disposition', 'attachment', filename='ü.txt'); mp.attach(b)
s = mp.as_string(); print(s)
r = message_from_string(s)
print(r['subject'], decode_header(r['Subject']), str(make_header(decode_header(r['Subject']))), r.get_content_type(), r.get_boundary(), r.preamble)
for p in r.walk():
    print(p.get_content_type(), p.get_filename(), p.get_content_charset(), p.get_content_disposition(), None if p.is_multipart() else p.get_payload(decode=True))
raw = b'From: "A B" <a@b.c>\r\nTo: x@y.z,\r\n  q@r.s\r\nSubject: =?utf-8?q?H=C3=A9llo?= =?utf-8?b?IHdvcmxk?=\r\nDate: Mon, 01 Jan 2024 10:20:30 +0200\r\nContent-Type: text/plain; charset="utf-8"\r\n\r\nbody \xc3\xa9\r\nline2\r\n'
e = message_from_bytes(raw, policy=email.policy.default)
print(e['subject'], e['from'], e['to'], e['date'], e['date'].datetime, repr(e.get_content()))
e = message_from_bytes(raw); print(e['Subject'], repr(e['To']), e.get_payload(decode=True), e.items()[0])
print(formataddr(('Ann', 'a@b')), formataddr(('Müller, J', 'a@b')), formataddr(('A, B "x"', 'a@b')), formataddr(('', 'a@b')))
print(parseaddr('Ann B <a@b>'), parseaddr('"B, A" <a@b>'), parseaddr('a@b (Ann)'), parseaddr(''), getaddresses(['a@b, C <c@d>', 'e@f']))
print(formatdate(0), formatdate(0, usegmt=True), formatdate(1700000000.5, localtime=True), format_datetime(datetime.datetime(2024,1,2,3,4,5)), format_datetime(datetime.datetime(2024,1,2,tzinfo=datetime.timezone(datetime.timedelta(hours=2)))))
print(parsedate_to_datetime('Tue, 02 Jan 2024 03:04:05 +0100'), parsedate_tz('2 Jan 2024 03:04:05 EST'), mktime_tz(parsedate_tz('Thu, 01 Jan 1970 01:00:00 +0100')), email.utils.parsedate('x'))
try: parsedate_to_datetime('nope')
except ValueError as x: print(x)
print(quote('a"b\\'), unquote('"a\\"b"'), unquote('<x>'))
try: m['Subject'] = 'again'
except ValueError as x: print(x)
try: m['X'] = 'a\nb'
except ValueError as x: print(x)
del m['Subject']; m['Subject'] = 'new'; m.replace_header('Subject', 'newer'); print(m['Subject'])
l = EmailMessage(); l['Subject'] = 'word ' * 30; l['To'] = ', '.join('person%d@example.org' % i for i in range(8)); l.set_content('x' * 100 + '\n'); print(l.as_string())
x = Message(); x['A'] = '1'; x.add_header('B', 'v', p='q', r=None); x.set_payload('text'); print(x.as_string(), x.get_all('a'), x.get('zz', 'd'), len(x), x.get_params(header='b'))
x.set_param('charset', 'utf-8'); print(x['content-type'], x.get_param('charset')); x.set_type('text/html'); print(x.items())
p = HeaderParser().parsestr('A: b\nC: d\n e\n\nbody'); print(p.items(), p.get_payload())
d = message_from_string('Content-Type: multipart/mixed; boundary=q\n\n--q\n\nunclosed\n'); print(d.defects, d.get_payload(0).get_payload())
o = EmailMessage(); o.set_content('outer'); i = EmailMessage(); i['Subject'] = 'inner'; i.set_content('in'); o.add_attachment(i); print([q.get_content_type() for q in o.walk()])
print(Address('A B', 'a', 'b.c'), repr(Address(addr_spec='x@y')), str(Address('A, B', 'a', 'b')))
