# expect: ended yes
class A: constructor = 5
match 5:
    case A.constructor: print("yes")
