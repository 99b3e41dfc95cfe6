/** Whether a task has the name that `--task` asks for: an id, in which `*` stands for anything. */
export const isCalled = (id: string, wish: string): boolean =>
  new RegExp(
    `^${wish
      .split('*')
      .map((part) => part.replaceAll(/[\\^$.|?+()[\]{}]/gu, '\\$&'))
      .join('.*')}$`,
    'u',
  ).test(id);
