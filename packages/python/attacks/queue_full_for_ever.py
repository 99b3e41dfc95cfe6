# expect: exhausted
import queue
q = queue.Queue(maxsize=1)
q.put(1)
q.put(2)
