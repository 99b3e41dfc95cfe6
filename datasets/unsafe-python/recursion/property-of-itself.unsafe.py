# label: unsafe
# cwe: CWE-674
# expect: raised RecursionError
# why: asks a property for itself

class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees

    @property
    def degrees(self):
        return self.degrees

    @degrees.setter
    def degrees(self, value):
        self.degrees = value


print(Celsius(20).degrees)
