# object.__init__ takes no more than the instance, where the class has neither __init__ nor __new__ of its own.
