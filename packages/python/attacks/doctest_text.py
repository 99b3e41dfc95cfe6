# expect: refused
import doctest
def f():
    """
    >>> ().__class__.__base__.__subclasses__()
    """
doctest.run_docstring_examples(f, {})
