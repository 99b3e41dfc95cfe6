# expect: ended ['none']
import copy
class A:
    def __deepcopy__(self, memo):
        memo["constructor"] = 1
        return memo.get(id(memo), "none")
print(copy.deepcopy([A()]))
