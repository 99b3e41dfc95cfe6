# expect: raised RuntimeError
import threading
threading.Barrier(2).wait()
