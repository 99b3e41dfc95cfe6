/** What a sample says about a line: `ruleid` demands a finding, `ok` forbids it, the `todo` forms are known gaps. */
export interface Annotation {
  readonly kind: 'ruleid' | 'ok' | 'todoruleid' | 'todook';
  readonly ruleId: string;
  /** The line that is meant: the next one that is no comment. Units: one-based. */
  readonly line: number;
}

const marker = /(?:#|\/\/|\/\*|<!--|\{\/\*)\s*(ruleid|ok|todoruleid|todook)\s*:\s*([\w./, -]+?)\s*(?:\*\/|-->|$)/u;
const commentOnly = /^\s*(?:#|\/\/|\/\*.*\*\/\s*$|\{\/\*.*\*\/\}\s*$|<!--.*-->\s*$)/u;

/** The annotations of a sample, in order. Several ids may stand in one comment, separated by commas. */
export const annotationsOf = (text: string): readonly Annotation[] => {
  const lines = text.split(/\r\n|\r|\n/u);
  return lines.flatMap((line, index) => {
    const found = marker.exec(line);
    if (found === null) return [];
    let target = index + 1;
    while (target < lines.length && commentOnly.test(lines[target] ?? '')) target += 1;
    const kind = found[1] as Annotation['kind'];
    return (found[2] ?? '')
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== '')
      .map((ruleId) => ({ kind, ruleId, line: target + 1 }));
  });
};
