# expect: raised RecursionError
import copy
class A:
    def __deepcopy__(self, memo):
        return [copy.deepcopy(A(), {}), copy.deepcopy(A(), {})]
copy.deepcopy(A())
