import unittest


class T(unittest.TestCase):
    def runTest(self): ...


t = T()


def attempt(f):
    try:
        print("passed", f())
    except AssertionError as e:
        print(f"{type(e).__name__}: {e}")
    except Exception as e:
        print("OTHER", type(e).__name__, e)


attempt(lambda: t.assertEqual(1, 1))
attempt(lambda: t.assertEqual(1, 2))
attempt(lambda: t.assertEqual("abc", "abd", "custom message"))
attempt(lambda: t.assertEqual("line one\nline two", "line one\nline 2"))
attempt(lambda: t.assertEqual([1, 2, 3], [1, 5, 3]))
attempt(lambda: t.assertEqual((1,), (1, 2)))
attempt(lambda: t.assertEqual({1, 2}, {2, 3}))
attempt(lambda: t.assertEqual({"a": 1}, {"a": 2}))
attempt(lambda: t.assertNotEqual(1, 1))
attempt(lambda: t.assertTrue([]))
attempt(lambda: t.assertFalse("x"))
attempt(lambda: t.assertIs(None, 0))
attempt(lambda: t.assertIsNot(None, None))
attempt(lambda: t.assertIsNone(5))
attempt(lambda: t.assertIsNotNone(None))
attempt(lambda: t.assertIn(5, [1, 2]))
attempt(lambda: t.assertNotIn("a", "abc"))
attempt(lambda: t.assertIsInstance(5, str))
attempt(lambda: t.assertNotIsInstance(5, int))
attempt(lambda: t.assertAlmostEqual(1.0, 1.1))
attempt(lambda: t.assertAlmostEqual(0.1 + 0.2, 0.3))
attempt(lambda: t.assertAlmostEqual(100, 105, delta=3))
attempt(lambda: t.assertNotAlmostEqual(1.00000001, 1))
attempt(lambda: t.assertGreater(1, 2))
attempt(lambda: t.assertGreaterEqual(1, 2))
attempt(lambda: t.assertLess(2, 1))
attempt(lambda: t.assertLessEqual(2, 1))
attempt(lambda: t.assertRegex("abc", r"\d"))
attempt(lambda: t.assertNotRegex("a1", r"\d"))
attempt(lambda: t.assertCountEqual([1, 2, 2], [2, 1, 3]))
attempt(lambda: t.assertRaises(ValueError, int, "5"))
attempt(lambda: t.assertRaises(ValueError, int, "x"))
attempt(lambda: t.assertRaises(KeyError, int, "x"))
attempt(lambda: t.assertDictEqual({}, []))
attempt(lambda: t.fail("failed on purpose"))
attempt(lambda: t.fail())


def context():
    with t.assertRaises(ZeroDivisionError):
        pass


def regex():
    with t.assertRaisesRegex(ValueError, "wrong"):
        raise ValueError("right")


def logs():
    import logging
    with t.assertLogs("x", level="INFO") as cm:
        logging.getLogger("x").info("logged %d", 5)
    return cm.output


def warns():
    import warnings
    with t.assertWarns(UserWarning) as cm:
        warnings.warn("careful")
    return str(cm.warning)


for f in (context, regex, logs, warns):
    attempt(f)
from unittest.mock import Mock, MagicMock, patch, call
m = Mock(return_value=5)
print(m(1, a=2), m.called, m.call_count, m.call_args, m.method.return_value is m.method(), m.mock_calls == [call(1, a=2), call.method()])
m.assert_called_once_with(1, a=2)
attempt(lambda: m.assert_called_with(9))
s = Mock(side_effect=[1, ValueError("boom")])
print(s())
attempt(lambda: s())
mm = MagicMock()
mm.__len__.return_value = 7
print(len(mm), mm[0] is not None, Mock(spec=["a"]).a is not None)
