# label: safe
# cwe: CWE-674
# expect: returned
# why: keeps the value under another name

class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees

    @property
    def degrees(self):
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273.15:
            raise ValueError("below absolute zero")
        self._degrees = value


print(Celsius(20).degrees)
try:
    Celsius(-300)
except ValueError as error:
    print(error)
