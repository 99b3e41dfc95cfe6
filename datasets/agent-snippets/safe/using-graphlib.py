from graphlib import TopologicalSorter
print(list(TopologicalSorter({"a": {"b"}, "b": {"c"}}).static_order()))
