import configparser, io, textwrap
text = textwrap.dedent("""\
    # comment
    [DEFAULT]
    base = /srv
    Timeout = 30

    [server]
    host = localhost
    port = 8080
    path = %(base)s/app
    debug = off
    ratio: 0.5
    ; another
    multi = first
        second

        third

    [empty]

    [client]
    url = http://%(host)s
    host = example
    pct = 50%%
    """)
cp = configparser.ConfigParser()
cp.read_string(text)
for s in cp.sections():
    print(s, list(cp[s].items()), cp.options(s))
print(cp.getint("server", "port"), cp.getfloat("server", "ratio"), cp.getboolean("server", "debug"), cp["server"].getint("port"), cp["server"].getint("nope", 7), cp["server"].get("nope"), cp["server"].get("nope", "d"), cp.get("server", "path", raw=True), cp.get("server", "x", vars={"x": "y"}))
print(cp.defaults(), "server" in cp, "zz" in cp, "port" in cp["server"], len(cp), list(cp), cp["server"], repr(cp["client"].name), cp["client"]["pct"])
cp.set("server", "port", "9090")
cp["server"]["New_Key"] = "v"
cp.add_section("added")
cp["added"]["k"] = "line1\nline2"
cp.remove_option("server", "debug")
cp.remove_section("empty")
out = io.StringIO(); cp.write(out, space_around_delimiters=False)
print(out.getvalue())
for f in (lambda: cp.add_section("server"), lambda: cp["server"].__getitem__("zz"), lambda: cp.set("nope", "a", "b"), lambda: cp.set("server", "a", 5), lambda: cp.set("server", "a", "50%"), lambda: cp.read_string("[a]\nx=1\nx=2"), lambda: cp.read_string("[a]\n[a]\n"), lambda: cp.read_string("[a]\nnovalue\n"), lambda: cp.getboolean("server", "host"), lambda: cp.get("client", "bad"), lambda: (cp.read_string("[q]\nv = %(nope)s"), cp.get("q", "v"))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "|", e)
ex = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(), allow_no_value=True, comment_prefixes=("#",), inline_comment_prefixes=(";",), delimiters=("=",))
ex.read_string("[paths]\nhome = /u ; inline\nflag\ndata = ${home}/d\n[x]\nd2 = ${paths:data}/2\n")
print(ex["paths"]["home"], ex["paths"]["flag"], ex["x"]["d2"], dict(ex["paths"]))
ex.optionxform = str
ex.read_dict({"Case": {"KeyName": 1, "Other": True}})
print(dict(ex["Case"]), {s: dict(ex[s]) for s in ex.sections()})
raw = configparser.RawConfigParser({"a": "1"})
raw.read_string("[s]\nb = %(a)s\n")
print(raw.items("s"), raw.get("s", "a"), raw.has_option("s", "a"), cp.read(["missing.ini"]))
with open("t.ini", "w") as f:
    cp.write(f)
c2 = configparser.ConfigParser(); print(c2.read("t.ini"), c2.sections())
