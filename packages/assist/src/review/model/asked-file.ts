import type { Finding } from '@sallyport/core';
import type { ChangedFile } from '../change/changed-file.ts';
import { changedPlaces } from '../change/changed-places.ts';
import type { Review } from '../review-change.ts';
import { areaOf } from '../summary/area.ts';

/** A file that a model is asked about. */
export interface AskedFile {
  readonly path: string;
  readonly text: string;
  /** `opened`: the change leaves it alone, and opens findings in it. */
  readonly why: 'changed' | 'opened';
  /** Lines of the text that the change brings. Units: one-based. */
  readonly added: ReadonlySet<number>;
  /** Lines that it is about: what the change brings and what stands beside what it takes away, or those of the findings. Units: one-based. */
  readonly places: ReadonlySet<number>;
  /** What the change takes away; nothing in most. */
  readonly before: { readonly path: string; readonly text: string; readonly removed: ReadonlySet<number> } | undefined;
}

/** What a model is asked about: changed code, settings and pipelines, and files in which the change opens something; the gravest first. */
export const filesToAsk = ({ files, findings, notes, elsewhere }: Review): readonly AskedFile[] => {
  const weights = new Map<string, number>();
  const add = (path: string, weight: number): void => {
    weights.set(path, (weights.get(path) ?? 0) + weight);
  };
  for (const { path } of [...findings.touched, ...findings.opened]) add(path, 20);
  for (const { path, weight } of notes) add(path, weight);
  const changed = files.filter(isAsked).map(changedFile);
  const opened = elsewhere.map(({ path, text }): AskedFile => ({
    path,
    text,
    why: 'opened',
    added: new Set(),
    places: linesOf(findings.opened.filter((one) => one.path === path)),
    before: undefined,
  }));
  return [...changed, ...opened].toSorted((a, b) => (weights.get(b.path) ?? 0) - (weights.get(a.path) ?? 0));
};

/** Changed files that are not sent, though they are text: told, so that nobody believes them read. */
export const unaskedFiles = ({ files }: Pick<Review, 'files'>): readonly ChangedFile[] =>
  files.filter((file) => file.after !== undefined && file.added.size + file.removed.size > 0 && !isAsked(file));

const isAsked = ({ path, after, added, removed }: ChangedFile): boolean => {
  if (after === undefined || added.size + removed.size === 0) return false;
  switch (areaOf(path)) {
    case 'code':
    case 'pipeline':
    case 'agents':
      return true;
    case 'packages':
      return manifests.test(path);
    case 'settings':
      return settings.test(path) && !generated.test(path);
    default:
      return false;
  }
};

/** Manifests that say what is run; of lockfiles the engines know all that there is to know. */
const manifests =
  /(?:^|\/)(?:package\.json|pyproject\.toml|setup\.(?:py|cfg)|build\.gradle(?:\.kts)?|pom\.xml|mix\.exs|[^/]+\.csproj|Cargo\.toml)$/u;

const settings =
  /\.(?:ya?ml|toml|ini|cfg|conf|config|json|jsonc|json5|xml|properties|tf|hcl|nomad|service|timer|socket|plist|cmake|mk|bazel|bzl|nix|rego|proto|graphql|prisma|cnf|htaccess|rules|policy)$|(?:^|\/)(?:Dockerfile|Containerfile)[^/]*$|\.dockerfile$|(?:^|\/)(?:Procfile|Vagrantfile|Caddyfile|CODEOWNERS|CMakeLists\.txt|BUILD|WORKSPACE|Tiltfile|Brewfile|\.\w[\w.-]*rc|\.(?:dockerignore|gitattributes|gitmodules|htaccess|env\.(?:example|sample|template|dist)))$/iu;

const generated = /\.min\.\w+$|(?:^|\/)(?:dist|build|vendor|node_modules|__snapshots__)\/|\.(?:lock|map|snap)$/iu;

const changedFile = (file: ChangedFile): AskedFile => ({
  path: file.path,
  text: file.after ?? '',
  why: 'changed',
  added: file.added,
  places: changedPlaces(file),
  before:
    file.before === undefined || file.removed.size === 0
      ? undefined
      : { path: file.oldPath, text: file.before, removed: file.removed },
});

const linesOf = (findings: readonly Finding[]): ReadonlySet<number> =>
  new Set(
    findings.flatMap(({ span }) =>
      Array.from({ length: Math.min(50, span.end.line - span.start.line + 1) }, (_, index) => span.start.line + index),
    ),
  );
