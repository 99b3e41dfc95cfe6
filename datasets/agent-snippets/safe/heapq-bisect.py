import heapq, bisect
h = [5, 1, 4]
heapq.heapify(h)
print(heapq.heappop(h), heapq.nlargest(2, [1, 5, 3]), bisect.bisect([1, 3, 5], 3))
