import type { Reader } from '../../packages/index.ts';
import { newLines, readYamlDocuments } from '../../text/index.ts';
import { Mention } from '../mention.ts';
import { scriptIn } from '../script.ts';
import { scriptScalars, yamlScript } from '../yaml-scripts.ts';

/**
 * Files of continuous integration and of task runners: GitHub Actions, GitLab, Azure Pipelines, CircleCI, Bitbucket, Travis, AppVeyor, Drone, Woodpecker,
 * Buildkite, AWS CodeBuild, Google Cloud Build, Read the Docs, Taskfile, and Jenkinsfiles.
 *
 * What their keys for commands hold is read as a shell's script; a Jenkinsfile's are the texts of its `sh`, `bat` and `powershell` steps.
 */
export const ci: Reader = {
  id: 'ci',
  role: 'mention',
  owns: (path) => yamlFiles.test(path) || isJenkinsfile(path),
  read: (text, path, files) => {
    const mention = new Mention('ci', path, files, ['development']);
    if (isJenkinsfile(path)) readJenkinsfile(text, mention);
    else if (text.length > longestWorkflow)
      mention.note(
        1,
        `it is longer than ${String(longestWorkflow)} characters, as no list of commands is, so it was not looked at`,
      );
    else readYamlCommands(text, path, mention);
    return mention.reading();
  },
};

/** Units: UTF-16. */
const longestWorkflow = 2_000_000;

const yamlFiles =
  /(?:^|\/)(?:\.github\/(?:workflows|actions)\/.*|action|[^/]*\.gitlab-ci|\.gitlab\/.*|azure-pipelines[^/]*|\.azure(?:-pipelines)?\/.*|\.circleci\/[^/]+|bitbucket-pipelines|(?:docker-)?compose[^/]*|\.travis|\.?appveyor|\.drone|\.woodpecker(?:\/.*)?|\.buildkite\/.*|buildspec[^/]*|cloudbuild[^/]*|\.readthedocs|readthedocs|[Tt]askfile[^/]*|render|\.gitpod|\.tekton\/.*)\.ya?ml$/u;

const isJenkinsfile = (path: string): boolean => /(?:^|\/)(?:Jenkinsfile[^/]*|[^/]+\.jenkinsfile)$/iu.test(path);

const commandKeys =
  /^(?:run|script|scripts|before_script|after_script|install|before_install|after_install|before_build|after_build|build_script|install_script|test_script|before_deploy|deploy_script|commands?|cmds?|bash|pwsh|powershell|sh|inlineScript|buildCommand|startCommand|init|before|post_\w+|pre_\w+)$/u;

/** All commands of a YAML text. */
const readYamlCommands = (text: string, path: string, mention: Mention): void => {
  for (const { root, lines, diagnostics } of readYamlDocuments(path, text)) {
    // A broken workflow is for others to tell; what can be read of it counts.
    if (diagnostics.length > 0 && root === undefined) mention.diagnostic(...diagnostics);
    for (const scalar of scriptScalars(root, (key) => commandKeys.test(key)))
      mention.script(yamlScript(scalar, text, lines));
  }
};

/** Steps of a pipeline in Groovy: `sh 'npm ci'`, `sh """…"""`, `sh(script: "…", returnStdout: true)`. */
const readJenkinsfile = (text: string, mention: Mention): void => {
  const lines = newLines(text);
  const step = /\b(?:sh|bat|powershell|pwsh)\b[ \t]*\(?[ \t]*(?:script[ \t]*:[ \t]*)?(?="|')/gu;
  for (const found of text.matchAll(step)) {
    const start = found.index + found[0].length;
    if (/(?:^|\n)\s*(?:\/\/|\*)[^\n]*$/u.test(text.slice(Math.max(0, found.index - 200), found.index))) continue;
    const quote = /^(?:"""|'''|"|')/u.exec(text.slice(start, start + 3))?.[0] ?? '"';
    const from = start + quote.length;
    const end = closing(text, from, quote);
    if (end !== undefined) mention.script(scriptIn(text, from, end, lines));
  }
};

/** Where a Groovy text ends; nothing when it does not. Texts of one quote end with their line. */
const closing = (text: string, from: number, quote: string): number | undefined => {
  const [part = ''] =
    quote.length === 1
      ? (/^[^\n]{0,4000}/u.exec(text.slice(from, from + longestStep)) ?? [])
      : [text.slice(from, from + longestStep)];
  for (let at = part.indexOf(quote); at >= 0; at = part.indexOf(quote, at + 1))
    if (part[at - 1] !== '\\') return from + at;
  return undefined;
};

/** Units: UTF-16. */
const longestStep = 20_000;
