/** `os.stat_result`: a tuple of ten with more behind it. */
import type { FileStat } from '../../files/index.ts';
import { getter } from '../../runtime/callables.ts';
import { normal } from '../../runtime/integers.ts';
import { none, Tuple, type Value } from '../../runtime/object.ts';
import { newStructSequence, structSequence } from '../struct-sequence.ts';
import { seconds } from './path.ts';

class StatResult extends Tuple {
  stat: FileStat | undefined = undefined;
}
export const statResultType = newStructSequence('os.stat_result', 'os', StatResult, [
  'st_mode',
  'st_ino',
  'st_dev',
  'st_nlink',
  'st_uid',
  'st_gid',
  'st_size',
  'st_atime',
  'st_mtime',
  'st_ctime',
]);
for (const [name, which] of [
  ['st_atime', 'accessed'],
  ['st_mtime', 'modified'],
  ['st_ctime', 'changed'],
] as const) {
  getter(statResultType, name, (self: StatResult) => (self.stat === undefined ? none : seconds(self.stat[which])));
  getter(statResultType, `${name}_ns`, (self: StatResult) =>
    self.stat === undefined ? none : normal(self.stat[which]),
  );
}
getter(statResultType, 'st_blksize', () => 4096);
getter(statResultType, 'st_blocks', (self: StatResult) => Math.ceil((self.stat?.size ?? 0) / 512));

export const statResult = (stat: FileStat): Value => {
  const whole = (ns: bigint): Value => Number(ns / 1_000_000_000n);
  const made = structSequence(statResultType, [
    stat.mode,
    stat.ino,
    stat.dev,
    stat.nlink,
    stat.uid,
    stat.gid,
    stat.size,
    whole(stat.accessed),
    whole(stat.modified),
    whole(stat.changed),
  ]) as StatResult;
  made.stat = stat;
  return made;
};
