// must: returned
class A { static accessor = 1; type = 2; declare = 3; readonly = 4 } new A().declare
