/** A path of the program's file system as it is written, made absolute and without `.` and `..`. */
export const pathWritten = (path: string, cwd: string): string => {
  const parts: string[] = [];
  for (const part of `${path.startsWith('/') ? '' : `${cwd}/`}${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
};
