import csv
import io

text = 'name,age,note\nAnn,30,"likes, commas"\nBob,,"say ""hi"""\n"multi\nline",5,x\n\nlast,1\n'
for row in csv.reader(io.StringIO(text, newline="")):
    print(row)
for row in csv.DictReader(io.StringIO(text)):
    print(row)
r = csv.DictReader(io.StringIO("1,2,3,4\n5\n"), fieldnames=["a", "b"], restkey="rest", restval="-")
print(list(r), r.fieldnames, r.line_num)
out = io.StringIO()
w = csv.writer(out)
print(w.writerow(["a", 1, None, 2.5, "x,y", 'q"q', "line\nbreak", "", True]))
w.writerows([[1, 2], ("t", "u"), []])
print(repr(out.getvalue()))
for kw in ({"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"delimiter": ";", "lineterminator": "\n"}, {"quotechar": "'", "delimiter": "\t"}, {"doublequote": False, "escapechar": "!"}, {"quoting": csv.QUOTE_STRINGS}, {"quoting": csv.QUOTE_NOTNULL}, {"dialect": "excel-tab"}, {"dialect": "unix"}):
    out = io.StringIO()
    csv.writer(out, **kw).writerow(["a", 1.5, "it's", 'q"', "x;y,z", None])
    print(kw, repr(out.getvalue()))
print(list(csv.reader(["a;'b;c';d", "1;2;3"], delimiter=";", quotechar="'")), list(csv.reader(["1,\"2\",x"], quoting=csv.QUOTE_NONE)), list(csv.reader(['1,"a"'], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(["a, b,  c"], skipinitialspace=True)), list(csv.reader(['a,"b" c,d'])), list(csv.reader(["a\\,b,c"], escapechar="\\")), list(csv.reader(["a b", " "], delimiter=" ")))
out = io.StringIO()
dw = csv.DictWriter(out, fieldnames=["x", "y"], restval="none", extrasaction="ignore")
dw.writeheader()
dw.writerows([{"x": 1, "y": 2}, {"x": 3, "z": 9}])
print(repr(out.getvalue()))


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: csv.DictWriter(io.StringIO(), ["x"]).writerow({"x": 1, "zz": 2}))
attempt(lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"]))
attempt(lambda: csv.writer(io.StringIO()).writerow(5))
attempt(lambda: list(csv.reader(['"unclosed'], strict=True)))
attempt(lambda: list(csv.reader(['"unclosed'])))
attempt(lambda: list(csv.reader(['"a"b'], strict=True)))
attempt(lambda: csv.reader([], delimiter="ab"))
attempt(lambda: csv.reader([], dialect="nope"))
attempt(lambda: list(csv.reader([b"bytes"])))
attempt(lambda: list(csv.reader(["x"], quoting=csv.QUOTE_NONNUMERIC)))
attempt(lambda: csv.list_dialects())
attempt(lambda: csv.field_size_limit())
csv.register_dialect("pipes", delimiter="|", quoting=csv.QUOTE_MINIMAL, lineterminator="~")
out = io.StringIO()
csv.writer(out, "pipes").writerow(["a|b", "c"])
print(out.getvalue(), next(csv.reader(["p|q"], "pipes")), csv.get_dialect("pipes").delimiter)
s = csv.Sniffer().sniff("a;b;c\n1;2;3\n4;5;6\n")
print(s.delimiter, csv.Sniffer().has_header("name,age\nann,30\nbob,25\n"))
