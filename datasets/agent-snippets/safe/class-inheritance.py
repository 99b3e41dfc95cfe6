class Animal:
    def speak(self): return "..."
class Dog(Animal):
    def speak(self): return super().speak() + "woof"
print(Dog().speak(), isinstance(Dog(), Animal), Dog.__mro__[1].__name__)
