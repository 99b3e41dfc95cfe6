// must: returned "undefined"
// The text of an enum becomes code; its names do not.
enum Odd {
  '"];globalThis.out = 1;["' = 1,
  '__proto__' = 'x',
  '${globalThis.out = 2}' = 3,
}
void Odd;
typeof (globalThis as { out?: number }).out;
