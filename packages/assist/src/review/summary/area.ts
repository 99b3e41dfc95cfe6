/** What a file is for, told by its path. */
export type Area = 'code' | 'tests' | 'pipeline' | 'packages' | 'settings' | 'agents' | 'prose';

const areas: readonly (readonly [Area, RegExp])[] = [
  [
    'agents',
    /(?:^|\/)(?:AGENTS\.md|CLAUDE\.md|GEMINI\.md|\.cursorrules|\.mcp\.json|copilot-instructions\.md|\.windsurfrules)$|(?:^|\/)\.(?:claude|cursor|codex|gemini|windsurf|github\/(?:instructions|prompts|hooks|copilot))\//u,
  ],
  [
    'pipeline',
    /^\.github\/|(?:^|\/)(?:action\.ya?ml|\.gitlab-ci\.ya?ml|Jenkinsfile|azure-pipelines\.ya?ml|bitbucket-pipelines\.ya?ml|\.travis\.yml|appveyor\.yml|Makefile|\.pre-commit-config\.yaml)$|(?:^|\/)\.(?:circleci|gitlab|buildkite|drone|husky|ci)\//u,
  ],
  [
    'packages',
    /(?:^|\/)(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lock|requirements[\w.-]*\.txt|constraints[\w.-]*\.txt|pyproject\.toml|uv\.lock|poetry\.lock|Pipfile(?:\.lock)?|pdm\.lock|pylock[\w.]*\.toml|setup\.(?:py|cfg)|go\.(?:mod|sum|work)|Cargo\.(?:toml|lock)|pom\.xml|build\.gradle(?:\.kts)?|gradle\.lockfile|libs\.versions\.toml|Gemfile(?:\.lock)?|composer\.(?:json|lock)|.*\.csproj|Directory\.Packages\.props|packages\.lock\.json|pubspec\.(?:yaml|lock)|mix\.(?:exs|lock))$/u,
  ],
  [
    'tests',
    /(?:^|\/)(?:tests?|specs?|__tests__|testdata|fixtures|e2e)\/|(?:^|\/)(?:test_[^/]*|[^/]*_test|conftest)\.\w+$|\.(?:test|spec)\.\w+$/iu,
  ],
  ['prose', /\.(?:md|mdx|rst|adoc|txt)$|(?:^|\/)(?:docs?|LICEN[CS]E|CHANGELOG|README)(?:\/|$)/iu],
  [
    'code',
    /\.(?:py|pyw|ipynb|[cm]?[jt]sx?|vue|svelte|html?|ejs|hbs|pug|j2|jinja2?|java|kt|go|rs|rb|php|cs|c|cc|cpp|h|hpp|swift|scala|dart|ex|exs|sh|bash|ps1|sql)$/iu,
  ],
];

/** The area of a path; what nothing tells is settings. */
export const areaOf = (path: string): Area => areas.find(([, pattern]) => pattern.test(path))?.[0] ?? 'settings';
