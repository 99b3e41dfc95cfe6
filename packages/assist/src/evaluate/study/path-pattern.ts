/**
 * A pattern for paths with names in it → what of a path stands behind each name.
 *
 * `{model}/code/{task}.c`: a name matches within one folder or file name, `*` likewise, two stars and a slash any folders or none. A name that stands twice has to
 * say the same both times (`{model}/{model}_esbmc/{task}.c.txt`). Large and small letters are the same: studies are made on systems where they are.
 *
 * Errors: an unknown or missing name is told in `why`. Names: `model`, `task`, `sample`.
 */
export interface PathPattern {
  match(path: string): Placed | undefined;
}

export interface Placed {
  readonly model: string;
  readonly task: string;
  readonly sample: number | undefined;
}

export const parsePattern = (pattern: string): PathPattern | { readonly why: string } => {
  const names = [...pattern.matchAll(/\{([^{}]*)\}/gu)].map(([, name = '']) => name);
  const strange = names.find((name) => !['model', 'task', 'sample'].includes(name));
  if (strange !== undefined)
    return { why: `${pattern}: {${strange}} is no name; there are {model}, {task} and {sample}` };
  for (const needed of ['model', 'task'])
    if (!names.includes(needed))
      return { why: `${pattern}: nothing says which part of a path is the ${needed}; write {${needed}} there` };
  const seen = new Set<string>();
  const expression = pattern
    .split(/(\{\w+\}|\*\*\/|\*)/u)
    .map((part) => {
      if (part === '**/') return '(?:[^/]+/)*';
      if (part === '*') return '[^/]*';
      const name = /^\{(\w+)\}$/u.exec(part)?.[1];
      if (name === undefined) return part.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);
      if (seen.has(name)) return String.raw`\k<${name}>`;
      seen.add(name);
      return name === 'sample' ? String.raw`(?<sample>\d{1,6})` : `(?<${name}>[^/]+)`;
    })
    .join('');
  const whole = new RegExp(`^${expression}$`, 'iu');
  return {
    match: (path) => {
      const found = whole.exec(path)?.groups;
      if (found === undefined) return undefined;
      const { model = '', task = '', sample } = found;
      return { model, task, sample: sample === undefined ? undefined : Number(sample) };
    },
  };
};
