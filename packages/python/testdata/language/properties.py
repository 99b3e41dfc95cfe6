class Temperature:
    def __init__(self, celsius=0):
        self.celsius = celsius

    @property
    def celsius(self):
        """Degrees."""
        return self._c

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError(f"{value} is below absolute zero")
        self._c = value

    @celsius.deleter
    def celsius(self):
        print("deleting")
        del self._c

    @property
    def fahrenheit(self):
        return self._c * 9 / 5 + 32

    def _get_k(self):
        return self._c + 273.15

    kelvin = property(_get_k, doc="Kelvin")


t = Temperature(25)
print(t.celsius, t.fahrenheit, t.kelvin, Temperature.celsius.__doc__, Temperature.kelvin.__doc__)
t.celsius += 10
print(t.celsius)
def case_1(): t.celsius = -300
def case_2(): t.fahrenheit = 1
def case_3(): del t.fahrenheit
def case_4(): del t.celsius
def case_5(): t.kelvin = 3

for action, run in (
    ('t.celsius = -300', case_1),
    ('t.fahrenheit = 1', case_2),
    ('del t.fahrenheit', case_3),
    ('del t.celsius', case_4),
    ('t.celsius', lambda: t.celsius),
    ('t.kelvin = 3', case_5),
    ('Temperature(-500)', lambda: Temperature(-500)),
):
    try:
        run()
        print(action, "ok")
    except Exception as e:
        print(action, "->", type(e).__name__, e)
print(t.__dict__, Temperature.celsius.fget.__name__, Temperature.fahrenheit.fset)


class Child(Temperature):
    @Temperature.celsius.getter
    def celsius(self):
        return round(super().celsius)


c = Child(20.6)
print(c.celsius, c._c)
c.celsius = 5.2
print(c.celsius)


class WriteOnly:
    secret = property(fset=lambda self, v: setattr(self, "_s", v))


w = WriteOnly()
w.secret = 5
print(w._s)
try:
    w.secret
except AttributeError as e:
    print(e)


class Fails:
    @property
    def p(self):
        return self.nope

    def __getattr__(self, name):
        return f"fallback {name}"


print(Fails().p)
t2 = Temperature(1)
t2.__dict__["celsius"] = "shadow"
print(t2.celsius)
