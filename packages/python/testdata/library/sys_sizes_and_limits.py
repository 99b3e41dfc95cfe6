import sys
for e in '0|1|2**30|2**62|-5|1.5|True|None|""|"abc"|b""|b"abc"|()|(1,2,3)|[]|[1]|[1,2]|[1,2,3]|[1,2,3,4]|[1,2,3,4,5]|{}|{"a":1}|{1:1}|{i:i for i in range(5)}|{i:i for i in range(6)}|{i:i for i in range(11)}|set()|{1}|set(range(5))|set(range(20))|frozenset()|range(5)|1j|object()|slice(1)|bytearray()|bytearray(b"abc")'.split('|'):
    print(e, sys.getsizeof(eval(e)))
for n in range(400): print(sys.getsizeof({i for i in range(n)}), sys.getsizeof({'%d'%i:1 for i in range(n)}), sys.getsizeof({i:1 for i in range(n)}), end=' ')
print(sys.version_info, sys.float_info, sys.int_info, sys.hash_info.modulus)
sys.set_int_max_str_digits(0); print(len(str(10**5000)))
