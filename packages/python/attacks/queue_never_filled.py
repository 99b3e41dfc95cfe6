# expect: raised RuntimeError
import queue
queue.Queue().get()
