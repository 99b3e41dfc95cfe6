# expect: exhausted
import queue
queue.Queue().get()
