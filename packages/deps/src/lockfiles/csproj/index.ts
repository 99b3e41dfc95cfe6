/**
 * Projects of .NET: `*.csproj`, `*.fsproj`, `*.vbproj`, and the files of properties and targets that they import.
 *
 * They say what a project asks for. Central versions, properties and imports are followed inside the tree. What a file that is imported says comes in
 * with each project that imports it; by itself it lists what it refers to and the versions that it keeps.
 *
 * Source: Microsoft Learn, "PackageReference in project files", "Central Package Management"; for versions `nugetPin`.
 */
import { folderOf, inFolder, type Member, type Reader } from '../../packages/index.ts';
import { readXml } from '../../text/index.ts';
import { fewOf } from '../left-open.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { evaluate, type Evaluation } from './evaluate.ts';
import { usesOf } from './project-uses.ts';

export const csproj: Reader = {
  id: 'csproj',
  role: 'manifest',
  owns: (path) =>
    isProject(path) || (/\.(?:props|targets)$/iu.test(path) && !/\.nuget\.g\.(?:props|targets)$/iu.test(path)),
  read: (text, path, files) => {
    const file = { ...readXml(path, text), path, text };
    const reading = { format: 'csproj', role: 'manifest' as const, path };
    const isOne = file.root?.name === 'Project';
    if (!isOne)
      return {
        ...reading,
        uses: [],
        members: [],
        alsoRead: [],
        diagnostics:
          file.root === undefined || !isProject(path)
            ? file.diagnostics
            : [lockfileProblem(path, 1, 'it has no <Project>')],
      };
    const evaluation = evaluate(file, files, isProject(path));
    const { uses, diagnostics } = usesOf(path, evaluation, !isProject(path));
    return {
      ...reading,
      uses,
      members: isProject(path) ? membersOf(path, evaluation) : [],
      alsoRead: evaluation.imported,
      diagnostics: [...file.diagnostics, ...fewOf(path, [...evaluation.diagnostics, ...diagnostics])],
    };
  },
};

const isProject = (path: string): boolean => /\.(?:cs|fs|vb|vcx|sql|es)?proj$/iu.test(path);

const membersOf = (path: string, { items, property }: Evaluation): readonly Member[] => {
  const file = path.slice(path.lastIndexOf('/') + 1);
  const version = property('Version') ?? property('VersionPrefix');
  const licence = property('PackageLicenseExpression');
  return [
    {
      name: property('PackageId') ?? property('AssemblyName') ?? file.replace(/\.\w+$/u, ''),
      folder: '',
      ...(version === undefined || version === '' ? {} : { version }),
      ...(licence === undefined || licence === '' ? {} : { licence }),
    },
    ...items.flatMap(({ type, element, file: { path: at } }) => {
      const stated = element.attributes.get('Include')?.replaceAll('\\', '/');
      if (type !== 'projectreference' || stated === undefined || at !== path) return [];
      if (inFolder(folderOf(path), stated) === undefined) return [];
      return [{ name: stated.slice(stated.lastIndexOf('/') + 1).replace(/\.\w+$/u, ''), folder: folderOf(stated) }];
    }),
  ];
};
