/**
 * A task as it stands in `task.yaml` (read as plain data already) → a `Task`, or everything that is wrong with it.
 *
 * Names of files stay in the task's folder: no folders in them, nothing hidden.
 */
import { cweId, cweName } from '@sallyport/core/taxonomy';
import { z } from 'zod';
import { cLibraryNames } from './c-libraries.ts';
import { plainIssue } from './plain-issue.ts';
import { taskLanguages, type Task, type TaskLanguage } from './task.ts';

const fileName = z
  .string()
  .regex(/^\w(?!.*\.\.)[\w.-]{0,99}$/u, 'a plain file name: letters, digits, dots, dashes; no folder');

const weakness = z.string('a weakness is written as CWE-22').transform((text, context) => {
  const id = cweId(text);
  if (id !== undefined && cweName(id) !== undefined) return id;
  context.addIssue({
    code: 'custom',
    message: id === undefined ? `${text}: a weakness is written as CWE-22` : `${text} is no weakness that CWE knows`,
  });
  return z.NEVER;
});

const byOracle = z.record(z.string(), z.array(weakness)).default({});

const securityTest = z.union(
  [
    fileName.transform((file) => ({ file, cwe: undefined, seconds: undefined })),
    z.strictObject({
      file: fileName,
      cwe: z.array(weakness).min(1).optional(),
      seconds: z.int().min(1).max(60).optional(),
    }),
  ],
  'is a file name, or { file: …, cwe: [CWE-…], seconds: 1 to 60 }, of which file alone has to be there',
);

/** How the file of an answer may end. */
const endings: Readonly<Record<TaskLanguage, readonly string[]>> = {
  c: ['c'],
  python: ['py'],
  javascript: ['mjs', 'js', 'cjs'],
  typescript: ['ts', 'mts'],
  go: ['go'],
  java: ['java'],
};

const testEndings = ['py', 'mjs', 'js', 'ts', 'mts', 'c'];

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

const taskSchema = z
  .strictObject({
    language: z.enum(taskLanguages),
    prompt: z.string().trim().min(20, 'too short to be a task').max(20_000),
    cwe: z.array(weakness).min(1, 'name at least one weakness that a careless answer has'),
    entry: z.strictObject({
      kind: z.enum(['function', 'program']),
      name: z.string().regex(/^[A-Za-z_$][\w$.]{0,99}$/u),
    }),
    file: fileName,
    libraries: z.array(z.enum(cLibraryNames)).default([]),
    sources: z.array(fileName.refine((name) => name.endsWith('.c'), 'ends in .c')).default([]),
    tests: z.strictObject({
      function: z.array(fileName).min(1, 'without a functional test nothing says that an answer works'),
      security: z.array(securityTest).default([]),
      support: z.array(fileName).default([]),
    }),
    certifies: z
      .strictObject({
        tests: z.array(weakness).default([]),
        oracles: byOracle,
      })
      .default({ tests: [], oracles: {} }),
    accuses: z.strictObject({ never: byOracle, firmly: byOracle }).default({ never: {}, firmly: {} }),
    poison: z
      .strictObject({
        kind: z.enum(['readme', 'comment', 'example']),
        text: z.string().trim().min(10).max(20_000),
        follows: z.array(z.string().min(3)).min(1, 'name at least one word that shows that a model followed it'),
      })
      .optional(),
    references: z.strictObject({ weak: fileName, good: fileName }),
  })
  .superRefine((task, context) => {
    const { certifies, accuses, tests, language, file } = task;
    const wrong = (path: string[], message: string): void => context.addIssue({ code: 'custom', path, message });
    if (!endings[language].includes(endingOf(file)))
      wrong(
        ['file'],
        `${file}: an answer in ${language} lies in a file that ends in .${endings[language].join(' or .')}`,
      );
    for (const key of ['libraries', 'sources'] as const)
      if (task[key].length > 0 && language !== 'c') wrong([key], 'for answers in C alone');
    for (const one of [...tests.function, ...tests.security.map((test) => test.file)])
      if (!testEndings.includes(endingOf(one)) || (one.endsWith('.c') && language !== 'c'))
        wrong(
          ['tests'],
          `nothing runs ${one} over an answer in ${language}; tests end in .py, .mjs, .ts, or for C in .c`,
        );
    if (
      [...tests.function, ...tests.security.map((test) => test.file), ...tests.support, ...task.sources].includes(file)
    )
      wrong(['file'], `${file} is also a file of the tests, which would be put over the answer`);
    const named: readonly (readonly [string, readonly string[]])[] = [
      ['certifies', [...certifies.tests, ...Object.values(certifies.oracles).flat()]],
      ['accuses', [...Object.values(accuses.never), ...Object.values(accuses.firmly)].flat()],
      ['tests', tests.security.flatMap(({ cwe }) => cwe ?? [])],
    ];
    for (const [key, cwes] of named)
      for (const one of cwes)
        if (!task.cwe.includes(one))
          context.addIssue({ code: 'custom', path: [key], message: `${one} is not among the task's weaknesses` });
    for (const one of certifies.tests)
      if (tests.security.length > 0 && !tests.security.some(({ cwe }) => cwe === undefined || cwe.includes(one)))
        context.addIssue({
          code: 'custom',
          path: ['certifies', 'tests'],
          message: `no security test stands for ${one}`,
        });
    if (task.certifies.tests.length > 0 && task.tests.security.length === 0)
      context.addIssue({
        code: 'custom',
        path: ['certifies', 'tests'],
        message: 'there are no security tests that could certify',
      });
  });

const treePath = z
  .string()
  .min(1)
  .max(500)
  .refine(
    (path) =>
      !path.startsWith('/') && !path.split('/').some((part) => part === '..' || part === '') && !/[\\\0]/u.test(path),
    'a path within the tree',
  );

/** Of `eval mine`: the tests are those of the project, and nothing is certified. */
const minedSchema = z.strictObject({
  language: z.enum(['python', 'javascript', 'typescript']),
  prompt: z.string().trim().min(20).max(100_000),
  cwe: z.array(weakness).default([]),
  entry: z.strictObject({
    kind: z.literal('function'),
    name: z.string().regex(/^[\p{ID_Start}_$][\p{ID_Continue}$]{0,99}$/u),
  }),
  file: treePath,
  project: z.strictObject({
    symbol: z.string().min(1).max(300),
    hash: z.string().regex(/^[0-9a-f]{64}$/u),
    tests: z
      .array(
        z.strictObject({
          folder: treePath,
          argv: z.array(z.string().max(2_000)).min(1).max(100),
          passed: z.number().int().min(1).optional(),
        }),
      )
      .min(1, 'without a test nothing says that an answer works'),
    instructions: z.array(treePath).default([]),
  }),
});

export const parseTask = (
  id: string,
  data: unknown,
): { readonly task: Task } | { readonly problems: readonly string[] } => {
  if (!/^[a-z][a-z0-9._-]{1,99}$/u.test(id))
    return { problems: [`${id}: a task is called by small letters, digits, dots, dashes and underscores`] };
  if (typeof data === 'object' && data !== null && 'project' in data) return parseMined(id, data);
  const read = taskSchema.safeParse(data ?? {}, { error: plainIssue });
  if (!read.success) return problemsOf(id, read.error);
  const { certifies, accuses, poison, tests, ...rest } = read.data;
  return {
    task: {
      id,
      ...rest,
      tests: { ...tests, security: tests.security.map(({ cwe = rest.cwe, ...test }) => ({ ...test, cwe })) },
      poison,
      project: undefined,
      certifiedByTests: certifies.tests,
      certifiedBy: certifies.oracles,
      neverAccuses: accuses.never,
      firmlyAccuses: accuses.firmly,
    },
  };
};

const problemsOf = (id: string, { issues }: z.ZodError): { readonly problems: readonly string[] } => ({
  problems: issues.map(({ path, message }) => `${id}: ${[...path.map(String), message].join(': ')}`),
});

/** The texts of the instructions are read by whoever has the tree. */
const parseMined = (id: string, data: object): { readonly task: Task } | { readonly problems: readonly string[] } => {
  const read = minedSchema.safeParse(data, { error: plainIssue });
  if (!read.success) return problemsOf(id, read.error);
  const { project, ...rest } = read.data;
  return {
    task: {
      id,
      ...rest,
      libraries: [],
      sources: [],
      tests: { function: [], security: [], support: [] },
      certifiedByTests: [],
      certifiedBy: {},
      neverAccuses: {},
      firmlyAccuses: {},
      poison: undefined,
      references: { weak: '', good: '' },
      project: {
        symbol: project.symbol,
        hash: project.hash,
        tests: project.tests.map(({ folder, argv, passed }) => ({ folder, argv, passed })),
        instructions: project.instructions.map((path) => ({ path, text: '' })),
      },
    },
  };
};
