// must: returned
abstract class A { abstract a(): void; private readonly b?: number = 2; declare c: string; d!: number; static { } get e() { return this.b } } class B extends A { override a() {} } new B().e
