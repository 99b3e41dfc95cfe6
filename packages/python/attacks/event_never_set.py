# expect: exhausted
import threading
threading.Event().wait()
