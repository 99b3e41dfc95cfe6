import faulthandler
import filecmp
import fileinput
import gettext
import linecache
import mimetypes
import os
import quopri
import stat

print(stat.filemode(0o100644), stat.filemode(0o040755), stat.filemode(0o104711), stat.S_ISDIR(0o040755), stat.S_IMODE(0o100644))
print(mimetypes.guess_type('a/b.tar.gz'), mimetypes.guess_type('x.html'), mimetypes.guess_extension('image/jpeg'))
_ = gettext.gettext
print(_('hello'), gettext.ngettext('one', 'many', 2), gettext.translation('x', fallback=True).gettext('m'))
print(gettext.c2py('n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2')(22))
try: gettext.translation('x')
except FileNotFoundError as e: print(e)
print(quopri.encodestring('höl=a'.encode()), quopri.decodestring(b'h=C3=B6l=3Da'))
print(linecache.getline('none.py', 1) == '', linecache.getline(__file__, 1).strip())
faulthandler.enable()

os.makedirs("one/sub")
os.makedirs("two/sub")
for path, text in (("one/a", "same\n"), ("two/a", "same\n"), ("one/b", "this\n"), ("two/b", "that\n"), ("one/c", ""), ("two/sub/d", "x")):
    with open(path, "w") as file:
        file.write(text)
print(filecmp.cmp("one/a", "two/a", shallow=False), filecmp.cmp("one/b", "two/b", shallow=False))
print(filecmp.cmpfiles("one", "two", ["a", "b", "c"], shallow=False))
compared = filecmp.dircmp("one", "two")
print(compared.left_only, compared.right_only, compared.common, compared.common_dirs, compared.common_files)
print(list(compared.subdirs), compared.subdirs["sub"].right_only)
with fileinput.input(files=("one/a", "one/b")) as lines:
    for line in lines:
        print(fileinput.filename(), fileinput.lineno(), fileinput.filelineno(), fileinput.isfirstline(), line, end="")
with fileinput.FileInput("one/b", inplace=True) as lines:
    for line in lines:
        print(line.upper(), end="")
print(open("one/b").read())
