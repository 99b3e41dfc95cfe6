/**
 * A function that knows its last answers, by key. When it knows too many it forgets all: what is asked again soon is known
 * again soon, and nothing has to be counted.
 */
export const remember = <Value>(most: number): ((key: string, make: () => Value) => Value) => {
  const known = new Map<string, Value>();
  return (key, make) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Value;
    if (known.size >= most) known.clear();
    const value = make();
    known.set(key, value);
    return value;
  };
};
