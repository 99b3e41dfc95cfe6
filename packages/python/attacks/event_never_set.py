# expect: raised RuntimeError
import threading
threading.Event().wait()
