# expect: ended
import atexit
@atexit.register
def f(): raise BaseException("x")
