# expect: ended Function Object
class Function: pass
class Object: pass
print(Function.__name__, Object.__name__)
