# expect: raised BaseException
import atexit
@atexit.register
def f(): raise BaseException("x")
