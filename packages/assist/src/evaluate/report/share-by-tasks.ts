import { bootstrap } from '../statistics/bootstrap.ts';
import type { Interval } from '../statistics/interval.ts';

/** For the draws: reports say the same each time. */
const seed = 20_240_607;

/**
 * A share over all that tasks have of something, with its interval by drawing tasks anew; `undefined` where there is nothing.
 *
 * A ratio of sums: tasks with more of it weigh more, as they do in the share itself. `count` gives how many of one thing hold, and of how many.
 */
export const shareByTasks = <T extends { readonly task: string }>(
  own: readonly T[],
  count: (one: T) => readonly [number, number],
): Interval | undefined => {
  const tasks = [...Map.groupBy(own, ({ task }) => task).values()].map((task) => {
    let [those, all] = [0, 0];
    for (const one of task) {
      const [a, b] = count(one);
      those += a;
      all += b;
    }
    return { those, all };
  });
  return bootstrap(
    tasks,
    (units) => {
      let [those, all] = [0, 0];
      for (const unit of units) {
        those += unit.those;
        all += unit.all;
      }
      return all === 0 ? undefined : those / all;
    },
    { seed, range: [0, 1] },
  );
};
