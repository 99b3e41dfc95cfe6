"""Module docstring

second line."""
"not a docstring"
print(repr(__doc__), __name__)
def f():
    """f doc"""
    "no"
class C:
    "class doc"
    x = "not"
print(f.__doc__, C.__doc__)
def g():
    f"not a doc {1}"
print(g.__doc__)
__all__ = ["f"]
print(__doc__.splitlines()[0], __spec__, "__builtins__" in globals(), __annotations__)
