export function parseConfig(text) {
  const value = new Function(`return (${text}\n)`)();
  if (value === undefined) {
    throw new Error('Invalid configuration');
  }
  return value;
}
