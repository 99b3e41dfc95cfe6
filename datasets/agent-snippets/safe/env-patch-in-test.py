import os, unittest
from unittest import mock
def level():
    return os.environ.get("LOG_LEVEL", "INFO")
class T(unittest.TestCase):
    def test_default(self):
        self.assertEqual(level(), "INFO")
    def test_set(self):
        with mock.patch.dict(os.environ, {"LOG_LEVEL": "DEBUG"}):
            self.assertEqual(level(), "DEBUG")
        self.assertEqual(level(), "INFO")
print(unittest.TextTestRunner(stream=open(os.devnull, "w")).run(unittest.defaultTestLoader.loadTestsFromTestCase(T)).wasSuccessful())
