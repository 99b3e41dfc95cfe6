# expect: exhausted
import array
array.array("d", [1.0]) * 10**11
