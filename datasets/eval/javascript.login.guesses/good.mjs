const mostWrong = 5;
const pause = 15 * 60 * 1000;

export function newLogin(check, now) {
  const wrong = new Map();
  return function login(name, password) {
    const time = now();
    for (const [key, { until }] of wrong) if (until <= time) wrong.delete(key);
    const { count } = wrong.get(name) ?? { count: 0 };
    if (count >= mostWrong) return false;
    if (check(name, password)) {
      wrong.delete(name);
      return true;
    }
    wrong.set(name, { count: count + 1, until: time + pause });
    return false;
  };
}
