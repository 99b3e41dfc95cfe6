# expect: exhausted
import heapq
heapq.nlargest(10**9, iter(range(10**9)))
