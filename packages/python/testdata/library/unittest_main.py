# A whole file of tests as it is usually written: `unittest.main()` at its end. The runner's own text goes where it can be cleaned of its times.
import io
import re
import sys
import unittest


class Sums(unittest.TestCase):
    def test_adds(self):
        self.assertEqual(1 + 1, 2)

    def test_differs(self):
        self.assertEqual(1 + 1, 3)


class Texts(unittest.TestCase):
    def test_upper(self):
        self.assertEqual("a".upper(), "A")


def load(argv):
    stream = io.StringIO()
    runner = unittest.TextTestRunner(stream=stream, verbosity=2)
    program = unittest.main(argv=argv, testRunner=runner, exit=False)
    text = re.sub(r"in \d+\.\d+s", "in 0.000s", stream.getvalue())
    print(re.sub(r'File "[^"]*/', 'File "', text))
    print(program.result.testsRun, program.result.wasSuccessful())


load(["x"])
load(["x", "Texts"])

if __name__ == "__main__":
    sys.stderr = io.StringIO()
    try:
        unittest.main(argv=["x", "Sums.test_adds"])
    except SystemExit as e:
        print("exit", e.code)
    print(re.sub(r"in \d+\.\d+s", "in 0.000s", sys.stderr.getvalue()))
