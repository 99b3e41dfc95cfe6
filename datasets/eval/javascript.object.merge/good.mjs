const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

export const mergeSettings = (target, source) => {
  for (const [key, value] of Object.entries(source)) {
    if (forbidden.has(key)) continue;
    if (isObject(value) && Object.hasOwn(target, key) && isObject(target[key])) mergeSettings(target[key], value);
    else target[key] = value;
  }
  return target;
};
