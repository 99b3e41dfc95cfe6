/** Bytes from a seed: SplitMix32, good enough to look random and the same in every run. */
export const seeded = (seed: number): ((bytes: Uint8Array) => void) => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
  return (bytes) => {
    for (let i = 0; i < bytes.length; i++) bytes[i] = next() & 255;
  };
};
