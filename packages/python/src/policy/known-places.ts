/** Paths outside of a program's folders, by what they say of whoever asks for them. */

/** First names of paths that demonstrations make up; nothing is there on any machine. */
const madeUp =
  /^\/(?:path|foo|bar|baz|abc|xyz|[a-z]|some\w*|example\w*|fake\w*|dummy\w*|this|no|not|does|not[_-]?(?:here|there|found|real)\w*|never\w*|unknown\w*|bogus\w*|imaginary\w*)(?:[/.\s_-]|$)/iu;

/** Names that say of themselves that nothing is there. */
const missing =
  /(?:^|[/_.\s-])(?:non[_-]?exist\w*|no[_-]?such\w*|(?:does|do)[_-]?(?:not|nt)[_-]?exist\w*|doesnt[_-]?exist\w*|missing\w*|invalid\w*)/iu;

/** Whether a path tells by its name that it leads nowhere: who opens it wants to see the error. */
export const isSaidToBeMissing = (path: string): boolean => path.length < 4096 && missing.test(path);

const notThere =
  /(?:^|[/_.\s-])(?:non[_-]?exist\w*|no[_-]?such[_-]\w*|(?:does|do)[_-]?(?:not|nt)[_-]?exist\w*|doesnt[_-]?exist\w*)/iu;

/** Whether a path says outright that there is no such thing, so that whoever changes or deletes it wants to see the error. */
export const isSaidNotToExist = (path: string): boolean => path.length < 4096 && notThere.test(path);

/** Whether a path is made up, so that a program may ask for it and get no for an answer. */
export const isMadeUp = (path: string): boolean => path.length < 4096 && (madeUp.test(path) || missing.test(path));

const startUp =
  /(?:^|\/)(?:\.(?:bashrc|bash_profile|bash_logout|bash_aliases|profile|zshrc|zprofile|zshenv|kshrc|cshrc|xinitrc|xprofile|netrc|pypirc|inputrc)|authorized_keys|crontab|(?:site|user)customize\.py|[^/]*\.pth)$|(?:^|\/)(?:\.ssh|\.git\/hooks|\.config\/autostart)\//u;

/** Whether a file of this path, or a folder (with a slash at the end), sets up what runs on somebody's machine. */
const isStartUpFile = (path: string): boolean => path.length < 4096 && startUp.test(path);

/** Folders in which a reserved one lies: a link of that name would lead into it. */
const aboveStartUp = ['', '/', '/hooks/', '/autostart/'] as const;

/**
 * Whether to make something of this absolute path is to set up what runs on somebody's machine.
 *
 * `inOwn`: in a folder that the program made, where a `.pth` file counts only among packages; elsewhere it holds the weights of a model.
 */
export const isStartUpName = (path: string, kind: 'file' | 'folder' | 'link', inOwn: boolean): boolean => {
  if (kind === 'folder') return isStartUpFile(`${path}/`);
  if (kind === 'link') return aboveStartUp.some((end) => isStartUpFile(path + end));
  if (inOwn && path.endsWith('.pth') && !/(?:site|dist)-packages\//u.test(path)) return false;
  return isStartUpFile(path);
};
