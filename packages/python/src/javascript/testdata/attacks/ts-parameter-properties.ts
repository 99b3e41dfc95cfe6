// must: returned
class A { constructor(public a = 1, private readonly b = a + 1, protected override_ = 3) {} sum() { return this.a + this.b } } new A().sum()
