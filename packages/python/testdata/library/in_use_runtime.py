import logging, warnings, unittest, argparse, io, sys, doctest, os, os.path, pathlib, shutil, tempfile, glob, traceback, atexit, shlex, fnmatch
log = logging.getLogger("app.mod"); h = logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter("%(levelname)-8s|%(name)s|%(funcName)s|%(lineno)d|%(message)s|%(levelno)d")); log.addHandler(h); log.setLevel(logging.DEBUG); log.propagate = False
def f(): log.info("hi %s %d", "x", 5); log.warning("w"); log.debug("dict %(a)s", {"a": 1})
f()
try: 1 / 0
except ZeroDivisionError: log.exception("bad"); log.error("no tb", exc_info=False)
log.log(25, "custom"); print(log.isEnabledFor(10), log.getEffectiveLevel(), logging.getLevelName(30), log.name, log.parent, log, logging.getLogger("app"))
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(message)s"); logging.info("root"); logging.debug("no")
class Filt(logging.Filter):
    def filter(self, r): return "secret" not in r.getMessage()
h.addFilter(Filt()); log.info("secret x"); log.info("shown"); log.handlers[0].setLevel(logging.ERROR); log.info("gone"); log.error("%s only", "err")
logging.getLogger().handlers[0].setFormatter(logging.Formatter("{levelname} {message}", style="{")); logging.warning("braces"); ad = logging.LoggerAdapter(logging.getLogger(), {"k": 1}); ad.warning("adapted")
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always"); warnings.warn("old", DeprecationWarning); warnings.warn("u"); print(len(w), w[0].category.__name__, w[1].message, w[0].lineno)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: warnings.warn("boom", RuntimeWarning)
    except RuntimeWarning as e: print("raised", e)
p = argparse.ArgumentParser(prog="tool", description="Do things.", epilog="Bye.")
p.add_argument("file", nargs="?", default="in.txt", help="input file"); p.add_argument("-n", "--num", type=int, default=5, help="count (default: %(default)s)"); p.add_argument("-v", "--verbose", action="count", default=0); p.add_argument("--flag", action="store_true"); p.add_argument("--choice", choices=["a", "b"]); p.add_argument("--many", nargs="+", type=float, metavar="X"); p.add_argument("--version", action="version", version="%(prog)s 1.0")
g = p.add_mutually_exclusive_group(); g.add_argument("--on", dest="state", action="store_const", const=1); g.add_argument("--off", dest="state", action="store_const", const=0)
print(p.parse_args(["x.txt", "-n", "3", "-vv", "--flag", "--many", "1", "2.5"]), p.parse_args([]), p.parse_known_args(["--zz", "q"])); p.print_help(); print(p.format_usage())
for bad in (["-n", "x"], ["--choice", "z"], ["--nope"], ["--on", "--off"], ["--many"], ["-h"], ["--version"]):
    try:
        sys.stderr = sys.stdout; p.parse_args(bad)
    except SystemExit as e: print("exit", e.code)
    finally: sys.stderr = sys.__stderr__
sub = argparse.ArgumentParser(prog="git"); sp = sub.add_subparsers(dest="cmd", required=True); c1 = sp.add_parser("add", help="add files"); c1.add_argument("paths", nargs="*"); c1.set_defaults(func=lambda a: ("added", a.paths)); c2 = sp.add_parser("rm"); c2.add_argument("-f", "--force", action=argparse.BooleanOptionalAction)
a = sub.parse_args(["add", "a", "b"]); print(a.cmd, a.func(a), sub.parse_args(["rm", "--no-force"])); sub.print_help()
class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls): cls.shared = 1
    def setUp(self): self.x = [1]
    def test_a(self): self.assertEqual(self.x, [1]); self.assertIn(1, self.x); self.assertRaises(ValueError, int, "z")
    def test_b(self):
        with self.assertRaisesRegex(ZeroDivisionError, "division"): 1 / 0
        self.assertAlmostEqual(0.1 + 0.2, 0.3); self.assertIsNone(None); self.assertTrue(1); self.assertDictEqual({}, {})
    def test_fail(self): self.assertEqual({"a": 1, "b": [1, 2]}, {"a": 1, "b": [1, 3]}, "msg")
    def test_err(self): raise KeyError("k")
    @unittest.skip("later")
    def test_skip(self): pass
    @unittest.expectedFailure
    def test_xf(self): self.assertTrue(False)
    def test_sub(self):
        for i in range(2):
            with self.subTest(i=i): self.assertEqual(i, 0)
s = io.StringIO(); r = unittest.TextTestRunner(stream=s, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(T)); import re; print(re.sub(r"in \d\.\d+s", "in Xs", s.getvalue())); print(r.testsRun, len(r.failures), len(r.errors), r.wasSuccessful())
def add(a, b):
    """
    >>> add(1, 2)
    3
    >>> add("a", 1)
    Traceback (most recent call last):
    TypeError: can only concatenate str (not "int") to str
    >>> [add(i, i) for i in range(3)]
    [0, 2, 5]
    """
    return a + b
print(doctest.testmod(verbose=False))
with tempfile.TemporaryDirectory() as d:
    base = pathlib.Path(d); (base / "sub" / "deep").mkdir(parents=True); (base / "a.txt").write_text("hello\nworld\n"); (base / "sub" / "b.py").write_bytes(b"print(1)"); (base / "sub" / "deep" / "c.txt").touch()
    print(sorted(x.relative_to(base).as_posix() for x in base.rglob("*")), sorted(os.path.relpath(x, d) for x in glob.glob(d + "/**/*.txt", recursive=True)), (base / "a.txt").stat().st_size, (base / "a.txt").read_text().splitlines(), base.joinpath("x", "y.tar.gz").suffixes, (base / "zz").exists(), (base / "a.txt").with_suffix(".md").name, (base / "a.txt").stem, os.path.isfile(base / "a.txt"), os.listdir(base) and sorted(os.listdir(base)))
    for root, dirs, files in sorted(os.walk(d)): print(os.path.relpath(root, d), sorted(dirs), sorted(files))
    shutil.copy(base / "a.txt", base / "copy.txt"); shutil.move(str(base / "copy.txt"), str(base / "moved.txt")); os.rename(base / "moved.txt", base / "final.txt"); shutil.copytree(base / "sub", base / "sub2"); shutil.rmtree(base / "sub"); print(sorted(p.name for p in base.iterdir()), [p.name for p in base.glob("*.txt")] and sorted(p.name for p in base.glob("*.txt")))
    with open(base / "final.txt", "a+") as fh: fh.write("more"); fh.seek(0); print(fh.read(), fh.mode, fh.closed)
    for fn in (lambda: open(base / "none"), lambda: os.remove(base / "none"), lambda: os.mkdir(base / "sub2"), lambda: os.rmdir(base / "sub2"), lambda: (base / "final.txt").mkdir(), lambda: os.listdir(base / "final.txt"), lambda: open(base / "sub2")):
        try: fn()
        except OSError as e: print(type(e).__name__, e.errno, e.strerror, os.path.basename(e.filename))
print(os.path.join("a", "/b", "c"), os.path.splitext("x.tar.gz"), os.path.split("/a/b/"), os.path.dirname("/a/b"), os.path.normpath("a/../b//c/."), os.path.commonpath(["/a/b", "/a/c"]), os.sep, os.linesep == "\n", os.environ.get("NOPE", "dflt"), pathlib.PurePosixPath("/a/b/../c").parts, pathlib.Path("a") / "b", repr(pathlib.Path("x/y")), pathlib.Path("/a/b.c").parent, pathlib.PurePath("a/b").is_relative_to("a"), os.path.expanduser("~x"), fnmatch.filter(["a.py", "b.txt"], "*.py"), os.getcwd() == str(pathlib.Path.cwd()), os.name, os.path.exists("nope"))
try:
    try: int("x")
    except ValueError as e: raise RuntimeError("wrapped") from e
except RuntimeError as e: print(traceback.format_exc()); print(traceback.format_exception_only(e), traceback.extract_tb(e.__traceback__)[0].lineno)
atexit.register(print, "bye")
