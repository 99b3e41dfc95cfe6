# label: safe
# cwe: CWE-693
# expect: returned
# why: lists the classes that the program itself defined

class Shape:
    kinds = []

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        Shape.kinds.append(cls.__name__)


class Circle(Shape):
    pass


class Square(Shape):
    pass


print(Shape.kinds)
print([cls.__name__ for cls in Square.__mro__])
