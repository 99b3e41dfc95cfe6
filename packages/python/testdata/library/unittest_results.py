import unittest
import io
import re


class Stack:
    def __init__(self):
        self.items = []

    def push(self, x):
        self.items.append(x)

    def pop(self):
        return self.items.pop()


class StackTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("setUpClass")

    def setUp(self):
        self.s = Stack()
        self.addCleanup(lambda: None)

    def test_push(self):
        self.s.push(1)
        self.assertEqual(self.s.items, [1])

    def test_pop_empty(self):
        with self.assertRaises(IndexError) as cm:
            self.s.pop()
        self.assertIn("empty", str(cm.exception))

    def test_fails(self):
        self.assertEqual({"a": 1, "b": [1, 2]}, {"a": 1, "b": [1, 3]})

    def test_error(self):
        self.s.nothing()

    @unittest.skip("not today")
    def test_skipped(self): ...

    @unittest.expectedFailure
    def test_expected(self):
        self.assertTrue(False)

    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertNotEqual(i, 1)


suite = unittest.defaultTestLoader.loadTestsFromTestCase(StackTests)
print(suite.countTestCases(), unittest.defaultTestLoader.getTestCaseNames(StackTests))
stream = io.StringIO()
result = unittest.TextTestRunner(stream=stream, verbosity=2).run(suite)
text = re.sub(r"in \d+\.\d+s", "in 0.000s", stream.getvalue())
text = re.sub(r'File "[^"]*/', 'File "', text)
print(text)
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures), result.wasSuccessful(), result)
