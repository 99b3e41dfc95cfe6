/**
 * What a program wrote, without what is another each time it runs: answers that are judged again end in the same record, byte for byte.
 *
 * Taken out are addresses (`0x…`), process numbers, what the sanitizers dump of memory, identifiers of builds, places within a program file, Node's own frames, durations that runners of tests count, and names right below `/tmp`, which programs draw. An address is what has the
 * twelve digits of one, or stands where Python writes one; other numbers are the program's own words. Addresses next to 0 stay: they say that a pointer was null.
 *
 * Source: the wording of the sanitizers of GCC 10 to 14, of CPython, and of Node.
 */
export const steadyOutput = (text: string): string =>
  steps.reduce((all, [what, instead]) => all.replaceAll(what, instead), text).replaceAll(leaks, inOrder);

const steps: readonly (readonly [RegExp, string])[] = [
  // The rows begin where the object happens to lie, and their legend says nothing of it.
  [
    /^Shadow bytes around the buggy address:\n(?:(?:=>)? *0x[0-9a-f]+:.*\n)*(?:Shadow byte legend.*\n(?: {2}.*\n)*)?/gmu,
    '',
  ],
  [/^(.*: note: pointer points here)\n.*\n *\^.*$/gmu, '$1'],
  [/ \(BuildId: [0-9a-f]+\)/gu, ''],
  // Where in it a stack runs over is chance.
  [/(\(\/[^\s()]*)\+0x[0-9a-f]+\)/gu, '$1)'],
  // Node's own frames stand there when a promise was late.
  [/\n +at (?:[^\n(]*\()?node:internal\/[\w/:.]+\)?/gu, ''],
  [/\b0x(?:0000)?(?!0{8})[0-9a-f]{12}\b/gu, '0x…'],
  [/\bat 0x[0-9a-f]+>/gu, 'at 0x…>'],
  [/\bstarted( daemon)? \d{6,}/gu, 'started$1 …'],
  [/==\d+==/gu, '==…=='],
  [/\(node:\d+\)/gu, '(node:…)'],
  [/\bin \d+\.\d+ ?s\b/gu, 'in … s'],
  [/\bduration_ms:? [\d.]+/gu, 'duration_ms …'],
  [/\/tmp\/[^/\s'"`:;,()<>]+/gu, '/tmp/…'],
];

/** Blocks that leaked stand by the hash of where they were made. */
const leaks = /(?:^(?:Direct|Indirect) leak of .*\n(?: +#.*\n)+\n)+/gmu;

const inOrder = (blocks: string): string =>
  blocks
    .split(/(?<=\n\n)/u)
    .toSorted()
    .join('');
