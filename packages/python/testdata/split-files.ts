/** A sample of several files in one text: the main file, then `# file: package/module.py` lines with the files that they head. */
export const splitFiles = (
  text: string,
): { readonly main: string; readonly modules: Readonly<Record<string, string>> } => {
  const [main = '', ...rest] = text.split(/^# file: (\S+)\n/m);
  const modules: Record<string, string> = {};
  for (let i = 0; i < rest.length; i += 2) modules[rest[i]!] = rest[i + 1] ?? '';
  return { main, modules };
};

/** Many small programs in one text: a line `# program: title` begins each. A text without such lines is one program. */
export const splitPrograms = (text: string): readonly { readonly title: string; readonly text: string }[] => {
  const [before = '', ...rest] = text.split(/^# program: (.+)\n/m);
  if (rest.length === 0) return [{ title: '', text: before }];
  const programs: { title: string; text: string }[] = [];
  for (let i = 0; i < rest.length; i += 2) programs.push({ title: rest[i]!, text: rest[i + 1] ?? '' });
  return programs;
};
