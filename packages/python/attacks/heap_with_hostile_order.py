# expect: raised RecursionError
import heapq
class A:
    def __lt__(self, other):
        heapq.heappush(h, A())
        return True
h = []
for _ in range(10):
    heapq.heappush(h, A())
