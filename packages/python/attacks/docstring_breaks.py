# expect: ended '*/ process.exit() /* ` ${1} </script> \u2028'
def f():
    """*/ process.exit() /* ` ${1} </script> \u2028"""
print(ascii(f.__doc__))
