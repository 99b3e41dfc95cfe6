/** How far a run is: what is left of each place that answers takes its own time, and the slowest decides. */
export interface RunProgress {
  /** A sample of this lane is made. */
  made(lane: string): void;
  text(): string;
}

/** `lanes`: samples to be made, by who answers. Units: `now` in milliseconds. */
export const newRunProgress = (lanes: ReadonlyMap<string, number>, now: () => number): RunProgress => {
  const started = now();
  const done = new Map<string, number>();
  const all = [...lanes.values()].reduce((sum, count) => sum + count, 0);
  return {
    made: (lane) => {
      done.set(lane, (done.get(lane) ?? 0) + 1);
    },
    text: () => {
      const made = [...done.values()].reduce((sum, count) => sum + count, 0);
      const ms = now() - started;
      const open = [...lanes].filter(([lane, count]) => (done.get(lane) ?? 0) < count);
      const known = open.every(([lane]) => done.has(lane));
      const left = Math.max(
        0,
        ...open.map(([lane, count]) => (ms / (done.get(lane) ?? 1)) * (count - (done.get(lane) ?? 0))),
      );
      return `${String(made)} of ${String(all)} samples${made === 0 || !known ? '' : `, about ${durationText(left)} left`}`;
    },
  };
};

const durationText = (ms: number): string => {
  const seconds = Math.round(ms / 1_000);
  if (seconds < 90) return `${String(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${String(minutes)} min` : `${(minutes / 60).toFixed(1)} h`;
};
