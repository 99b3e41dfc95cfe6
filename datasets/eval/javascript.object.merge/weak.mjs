export function mergeSettings(target, source) {
  for (const key in source) {
    const value = source[key];
    if (value && typeof value === 'object' && !Array.isArray(value)) {
      if (!target[key] || typeof target[key] !== 'object') {
        target[key] = {};
      }
      mergeSettings(target[key], value);
    } else {
      target[key] = value;
    }
  }
  return target;
}
