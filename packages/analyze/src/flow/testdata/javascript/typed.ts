interface Query { id: string }

export class Service {
  constructor(private readonly store: Store, public label: string) {}

  run(q: Query): void {
    const x = source() as string;
    // ruleid: flow
    sink(<string>x!);
    this.store.save(x);
  }
}

class Store {
  save(v: string): void {
    // ruleid: flow
    sink(v);
  }
}

enum Kind { A, B }

function generic<T>(v: T): T {
  return v;
}
// ruleid: flow
sink(generic<string>(source()));
