class Node<T> { next: Node<T> | null = null; constructor(public value: T) {} }
class List<T> implements Iterable<T> { head: Node<T> | null = null; size = 0;
  push(v: T) { const n = new Node(v); if (!this.head) this.head = n; else { let c = this.head; while (c.next) c = c.next; c.next = n; } this.size++; return this; }
  reverse() { let prev: Node<T> | null = null, cur = this.head; while (cur) { const next: Node<T> | null = cur.next; cur.next = prev; prev = cur; cur = next; } this.head = prev; return this; }
  *[Symbol.iterator]() { for (let c = this.head; c; c = c.next) yield c.value; } }
const l = new List<number>().push(1).push(2).push(3); console.log([...l], l, [...l.reverse()], Math.max(...l));
