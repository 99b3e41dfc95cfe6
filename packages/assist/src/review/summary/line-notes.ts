import type { ChangedFile } from '../change/changed-file.ts';
import { areaOf } from './area.ts';
import type { ChangeNote } from './note.ts';

/** A line that gives a program, a pipeline or an agent more than it had. */
interface LineSign {
  readonly files: RegExp;
  readonly line: RegExp;
  readonly kind: ChangeNote['kind'];
  readonly text: string;
  readonly weight: number;
}

const workflows = /^\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/u;
const pipelines =
  /^\.github\/workflows\/|(?:^|\/)(?:action\.ya?ml|\.gitlab-ci\.ya?ml|Jenkinsfile|azure-pipelines\.ya?ml|bitbucket-pipelines\.ya?ml|Makefile)$|(?:^|\/)\.(?:circleci|gitlab|buildkite)\//u;
const containers = /(?:^|\/)(?:Dockerfile|Containerfile)[^/]*$|\.dockerfile$/iu;
const clusters = /\.(?:ya?ml|tf|json|hcl)$/u;
const agents = /(?:^|\/)(?:\.mcp\.json|mcp\.json|settings(?:\.local)?\.json|hooks\.json|config\.toml)$/u;

const signs: readonly LineSign[] = [
  {
    files: workflows,
    line: /\bpull_request_target\b/u,
    kind: 'permission',
    weight: 20,
    text: 'runs for pull requests of strangers with the secrets of this repository (pull_request_target)',
  },
  {
    files: workflows,
    line: /^\s*permissions:\s*write-all\b/u,
    kind: 'permission',
    weight: 20,
    text: 'may write everything (permissions: write-all)',
  },
  {
    files: workflows,
    line: /^\s*(?:actions|checks|contents|deployments|id-token|issues|packages|pages|pull-requests|security-events|statuses|attestations|discussions):\s*write\b/u,
    kind: 'permission',
    weight: 10,
    text: 'gets a permission to write',
  },
  { files: workflows, line: /\bsecrets(?:\.|\[|:\s*inherit)/u, kind: 'permission', weight: 5, text: 'uses a secret' },
  {
    files: workflows,
    // A variable of the step is the safe way to hand such words over; groups and titles run nothing.
    line: /^(?!\s*(?:[A-Z][A-Z0-9_]*|group|name|run-name|if):\s*["']?\$\{\{[^}]*\}\}["']?\s*$).*\$\{\{[^}]*github\.(?:event\.(?:issue|pull_request|comment|review|head_commit|commits|discussion)[^}]*(?:title|body|message|ref|label|name|email)|head_ref)/u,
    kind: 'permission',
    weight: 12,
    text: 'puts words of strangers into a step',
  },
  {
    files: workflows,
    line: /^\s*(?:-\s*)?uses:\s*(?!\.\/|docker:\/\/[^@]+@sha256)[^\s@]+@(?![0-9a-f]{40}\b)\S+/u,
    kind: 'pipeline',
    weight: 3,
    text: 'uses an action by a name that can be moved, not by its commit',
  },
  {
    files: workflows,
    line: /runs-on:.*\bself-hosted\b/u,
    kind: 'permission',
    weight: 8,
    text: 'runs on a machine of your own',
  },
  {
    files: pipelines,
    line: /\b(?:curl|wget)\b[^\n|]*\|\s*(?:sudo\s+)?(?:ba|z|da)?sh\b/u,
    kind: 'pipeline',
    weight: 12,
    text: 'runs a script as it comes from the network',
  },
  {
    files: pipelines,
    line: /--no-verify\b|\bcontinue-on-error:\s*true|\ballow_failure:\s*true|\|\|\s*true\b/u,
    kind: 'silenced',
    weight: 4,
    text: 'lets a failure pass',
  },
  {
    files: containers,
    line: /\b(?:curl|wget)\b[^\n|]*\|\s*(?:ba|da)?sh\b/u,
    kind: 'pipeline',
    weight: 8,
    text: 'runs a script as it comes from the network',
  },
  {
    files: containers,
    line: /^\s*ADD\s+(?!.*--checksum=)(?:--\S+\s+)*https?:\/\//iu,
    kind: 'pipeline',
    weight: 6,
    text: 'takes a file as it comes from the network',
  },
  {
    files: containers,
    line: /^\s*FROM\s+(?!scratch\b)(?:--\S+\s+)*[^\s@]*[/:.][^\s@]*(?:\s|$)/iu,
    kind: 'pipeline',
    weight: 3,
    text: 'is built on an image by a name that can be moved, not by its digest',
  },
  { files: containers, line: /^\s*USER\s+(?:root|0)\b/iu, kind: 'permission', weight: 8, text: 'runs as root' },
  {
    files: containers,
    line: /chmod\s+(?:-R\s+)?[0-7]?777\b/u,
    kind: 'permission',
    weight: 6,
    text: 'lets everybody write',
  },
  {
    files: clusters,
    line: /\bprivileged["']?\s*[:=]\s*true\b/u,
    kind: 'permission',
    weight: 20,
    text: 'runs a container with all powers of the host',
  },
  {
    files: workflows,
    line: /toJSON\(\s*secrets\s*\)/iu,
    kind: 'permission',
    weight: 20,
    text: 'hands over all secrets of the repository',
  },
  {
    files: clusters,
    line: /^\s*-\s*["']?\/:\/|[[,]\s*["']\/:\//u,
    kind: 'permission',
    weight: 20,
    text: 'hands over all files of the host',
  },
  {
    files: clusters,
    line: /\/var\/run\/docker\.sock\b/u,
    kind: 'permission',
    weight: 20,
    text: 'hands over the socket of Docker',
  },
  {
    files: clusters,
    line: /\bhost(?:Network|PID|IPC)["']?\s*[:=]\s*true\b|\bnetwork_mode:\s*["']?host\b|\bpid:\s*["']?host\b/u,
    kind: 'permission',
    weight: 15,
    text: 'shares network or processes of the host',
  },
  {
    files: clusters,
    line: /\b(?:allowPrivilegeEscalation|allow_privilege_escalation)["']?\s*[:=]\s*true\b|\brunAsUser["']?\s*:\s*0\b|\bcap_add\b/u,
    kind: 'permission',
    weight: 8,
    text: 'gives a container more rights',
  },
  {
    files: clusters,
    line: /["']?(?:Action|actions|verbs|resources|apiGroups|Principal)["']?\s*[:=]\s*\[?\s*["']\*["']/u,
    kind: 'permission',
    weight: 18,
    text: 'allows everything (*)',
  },
  { files: clusters, line: /0\.0\.0\.0\/0|::\/0/u, kind: 'permission', weight: 8, text: 'is open to every address' },
  {
    files: clusters,
    line: /\bpublic-read(?:-write)?\b|\bacl\s*[:=]\s*["']public/u,
    kind: 'permission',
    weight: 12,
    text: 'can be read by everybody',
  },
  {
    files: /(?:^|\/)package\.json$/u,
    line: /"(?:pre|post)?install"\s*:|"(?:prepare|prepublish)"\s*:/u,
    kind: 'pipeline',
    weight: 10,
    text: 'runs a script at every installation',
  },
  {
    files: /(?:^|\/)AndroidManifest\.xml$/u,
    line: /<uses-permission\b/u,
    kind: 'permission',
    weight: 6,
    text: 'asks the phone for a permission',
  },
  {
    files: /(?:^|\/)manifest\.json$/u,
    line: /"<all_urls>"|"\*:\/\/\*\/\*"|"(?:tabs|webRequest|cookies|nativeMessaging|debugger|history)"/u,
    kind: 'permission',
    weight: 10,
    text: 'asks the browser for a permission',
  },
  {
    files: /(?:^|\/)\.(?:npmrc|yarnrc(?:\.yml)?|pypirc)$|(?:^|\/)pip\.conf$/u,
    line: /registry|index-url|strict-ssl|trusted-host/iu,
    kind: 'pipeline',
    weight: 10,
    text: 'changes where packages come from',
  },
  {
    files: /(?:^|\/)(?:[^/]*(?:requirements|constraints)[^/]*|requirements\/[^/]+)\.(?:txt|in)$/iu,
    line: /^\s*(?:--(?:(?:extra-)?index-url|find-links|trusted-host|no-index)|-[if])(?:[\s=]|$)/u,
    kind: 'pipeline',
    weight: 10,
    text: 'changes where packages come from',
  },
  {
    files: /(?:^|\/)(?:pyproject\.toml|uv\.toml|Pipfile)$/u,
    line: /^\s*\[\[(?:tool\.(?:uv\.index|poetry\.source|pdm\.source)|index|source)\]\]|^\s*(?:extra-)?index-url\s*=/u,
    kind: 'pipeline',
    weight: 10,
    text: 'changes where packages come from',
  },
  {
    files: agents,
    line: /"(?:command|hooks|allow|permissions|dangerously\w*|autoApprove|alwaysAllow|bypassPermissions)"|^\s*(?:approval_policy|sandbox_mode)\s*=/u,
    kind: 'permission',
    weight: 10,
    text: 'changes what an agent may run',
  },
  {
    files:
      /(?:^|\/)sallyport\.(?:ya?ml|toml|json)$|(?:^|\/)\.(?:semgrepignore|bandit|trivyignore|gitleaksignore|snyk)$|(?:^|\/)\.?sallyport-?baseline/u,
    line: /\S/u,
    kind: 'silenced',
    weight: 6,
    text: 'changes what the security checks look at',
  },
  { files: /(?:^|\/)CODEOWNERS$/u, line: /\S/u, kind: 'permission', weight: 6, text: 'changes who must agree' },
  {
    files: /\.(?:py|pyw|[cm]?[jt]sx?|vue|svelte|java|kt|go|rs|rb|php|cs)$/u,
    line: /(?:#|\/\/|\/\*)\s*(?:nosec\b|nosemgrep\b|noqa\b(?!:\s*E)|eslint-disable|oxlint-disable|@ts-(?:ignore|nocheck)|type:\s*ignore|pylint:\s*disable|codeql\[|lgtm\[)/u,
    kind: 'silenced',
    weight: 4,
    text: 'silences a check',
  },
];

/** Of one kind in one file so many are told; the rest is counted. */
const mostOfAKind = 5;

/** What added lines of settings, pipelines and containers give away; what the file's area and mode say. */
export const lineNotes = (file: ChangedFile): readonly ChangeNote[] => {
  const notes: ChangeNote[] = [];
  const lines = (file.after ?? '').split('\n');
  for (const sign of signs.filter(({ files }) => files.test(file.path))) {
    const hits = [...file.added].filter((line) => sign.line.test((lines[line - 1] ?? '').slice(0, 2_000)));
    for (const line of hits.slice(0, mostOfAKind))
      notes.push({
        kind: sign.kind,
        path: file.path,
        line,
        weight: sign.weight,
        text: `${sign.text}: ${shown(lines[line - 1] ?? '')}`,
      });
    if (hits.length > mostOfAKind)
      notes.push({
        kind: sign.kind,
        path: file.path,
        weight: 0,
        text: `${sign.text}: ${String(hits.length - mostOfAKind)} more lines`,
      });
  }
  return [...notes, ...fileNotes(file)];
};

const shown = (line: string): string => {
  const text = line.trim();
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
};

const fileNotes = (file: ChangedFile): readonly ChangeNote[] => {
  const about = (kind: ChangeNote['kind'], weight: number, text: string): ChangeNote => ({
    kind,
    path: file.path,
    weight,
    text,
  });
  const area = areaOf(file.path);
  return [
    ...(area === 'pipeline' ? [about('pipeline', 5, `${verbs[file.kind]} a file of the build or its pipeline`)] : []),
    ...(area === 'agents' ? [about('pipeline', 6, `${verbs[file.kind]} what agents are told or may run`)] : []),
    ...(file.newMode === '100755' && file.oldMode !== '100755'
      ? [about('permission', 3, 'can be run as a program now')]
      : []),
    ...(file.newMode === '120000' && file.oldMode !== '120000' ? [about('permission', 5, 'is a link now')] : []),
    ...(file.newMode === '160000'
      ? [about('not-looked-at', 6, 'is another repository; its commit was not looked at')]
      : []),
    ...(file.isBinary ? [about('not-looked-at', 5, 'is no text and was not looked at')] : []),
  ];
};

const verbs = { added: 'adds', deleted: 'removes', modified: 'changes', renamed: 'moves' } as const;
