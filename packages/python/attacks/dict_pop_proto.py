# expect: raised KeyError
{}.pop("__proto__")
