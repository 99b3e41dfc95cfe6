import { hasBase62Checksum } from '../checksums.ts';
import type { ProviderKinds } from '../kind.ts';

/** Tokens of code hosting, continuous integration and package registries. Sources: the providers' documentation of their tokens. */
export const codeHosting: readonly ProviderKinds[] = [
  {
    provider: 'github',
    name: 'GitHub',
    revoke: 'revoke it under Settings → Developer settings, then read the security log',
    kinds: [
      { kind: 'personal-access-token', what: 'personal access token', severity: 'critical', starts: ['ghp_'], pattern: 'ghp_[A-Za-z0-9]{36}', check: hasBase62Checksum },
      { kind: 'fine-grained-token', what: 'fine-grained personal access token', severity: 'critical', starts: ['github_pat_'], pattern: 'github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}', entropy: 3.5 },
      { kind: 'oauth-token', what: 'OAuth access token', severity: 'critical', starts: ['gho_'], pattern: 'gho_[A-Za-z0-9]{36}', check: hasBase62Checksum },
      { kind: 'app-user-token', what: 'app user token', severity: 'high', starts: ['ghu_'], pattern: 'ghu_[A-Za-z0-9]{36}', check: hasBase62Checksum },
      { kind: 'app-installation-token', what: 'app installation token', severity: 'high', starts: ['ghs_'], pattern: 'ghs_[A-Za-z0-9]{36}', check: hasBase62Checksum },
      { kind: 'refresh-token', what: 'app refresh token', severity: 'high', starts: ['ghr_'], pattern: 'ghr_[A-Za-z0-9]{36}(?:[A-Za-z0-9]{40})?', check: (token) => hasBase62Checksum(token) || (token.length > 60 ? true : false) },
      { kind: 'classic-hex-token', what: 'token (old form)', severity: 'high', keys: '.*(?:github|gh)_?.*(?:token|pat|key|secret).*', value: '[a-f0-9]{40}' },
    ],
  },
  {
    provider: 'gitlab',
    name: 'GitLab',
    revoke: 'revoke it under Preferences → Access tokens (or the project’s, group’s or runner’s settings)',
    kinds: [
      { kind: 'personal-access-token', what: 'access token', severity: 'critical', starts: ['glpat-'], pattern: 'glpat-[\\w-]{20,300}(?:\\.[0-9a-z]{2}\\.?[0-9a-z]{7})?', entropy: 3 },
      { kind: 'oauth-secret', what: 'OAuth application secret', severity: 'high', starts: ['gloas-'], pattern: 'gloas-[a-zA-Z0-9_-]{64}' },
      { kind: 'runner-token', what: 'runner authentication token', severity: 'high', starts: ['glrt-', 'glrtr-'], pattern: 'glrtr?-(?:t\\d_)?[\\w-]{20,300}(?:\\.[0-9a-z]{2}\\.?[0-9a-z]{7})?' },
      { kind: 'runner-registration-token', what: 'runner registration token', severity: 'high', starts: ['GR1348941'], pattern: 'GR1348941[\\w-]{20}' },
      { kind: 'deploy-token', what: 'deploy token', severity: 'high', starts: ['gldt-'], pattern: 'gldt-[\\w-]{20,60}' },
      { kind: 'pipeline-trigger-token', what: 'pipeline trigger token', severity: 'high', starts: ['glptt-'], pattern: 'glptt-[\\w-]{20,60}' },
      { kind: 'ci-job-token', what: 'CI job token', severity: 'medium', starts: ['glcbt-'], pattern: 'glcbt-(?:[0-9a-zA-Z]{1,5}_)?[\\w-]{20,60}' },
      { kind: 'feed-token', what: 'feed token', severity: 'medium', starts: ['glft-'], pattern: 'glft-[\\w-]{20,80}' },
      { kind: 'incoming-mail-token', what: 'incoming mail token', severity: 'medium', starts: ['glimt-'], pattern: 'glimt-[\\w-]{20,60}' },
      { kind: 'agent-token', what: 'Kubernetes agent token', severity: 'high', starts: ['glagent-'], pattern: 'glagent-[\\w-]{40,60}' },
      { kind: 'scim-token', what: 'SCIM token', severity: 'high', starts: ['glsoat-'], pattern: 'glsoat-[\\w-]{20,60}' },
      { kind: 'feature-flags-token', what: 'feature flags client token', severity: 'medium', starts: ['glffct-'], pattern: 'glffct-[\\w-]{20,60}' },
      { kind: 'session-cookie', what: 'session cookie', severity: 'high', starts: ['_gitlab_session='], pattern: '_gitlab_session=(?<secret>[0-9a-f]{32})' },
    ],
  },
  {
    provider: 'bitbucket',
    name: 'Bitbucket',
    revoke: 'revoke it under Personal settings → App passwords (or the repository’s access tokens)',
    kinds: [
      { kind: 'app-password', what: 'app password', severity: 'high', starts: ['ATBB'], pattern: 'ATBB[A-Za-z0-9]{24,32}[A-F0-9]{0,8}', entropy: 3.3 },
      { kind: 'access-token', what: 'repository access token', severity: 'high', starts: ['ATCTT3xFfG'], pattern: 'ATCTT3xFfG[\\w=-]{100,300}' },
      { kind: 'client-secret', what: 'OAuth client secret', severity: 'high', keys: '.*bitbucket.*(?:secret|token|key|password).*', value: '[\\w=-]{32,64}', entropy: 3.3 },
    ],
  },
  {
    provider: 'atlassian',
    name: 'Atlassian',
    revoke: 'revoke it at id.atlassian.com → Security → API tokens',
    kinds: [
      { kind: 'api-token', what: 'API token', severity: 'high', starts: ['ATATT3xFfGF0'], pattern: 'ATATT3xFfGF0[\\w=-]{60,300}', keys: '.*(?:atlassian|jira|confluence).*(?:token|key|secret|password).*', value: '[A-Za-z0-9]{24}' },
      { kind: 'trello-token', what: 'Trello token', severity: 'high', starts: ['ATTA'], pattern: 'ATTA[A-Za-z0-9]{64,76}', keys: '.*trello.*(?:token|secret|key).*', value: '[0-9a-f]{64}|[0-9a-f]{32}', revoke: 'revoke it under Trello → Account → Applications' },
    ],
  },
  {
    provider: 'circleci',
    name: 'CircleCI',
    revoke: 'revoke it under User settings → Personal API tokens (project tokens: Project settings → API permissions)',
    kinds: [
      { kind: 'personal-token', what: 'personal API token', severity: 'high', starts: ['CCIPAT_'], pattern: 'CCIPAT_[A-Za-z0-9]{22}_[a-f0-9]{40}', keys: '.*circle.*(?:token|key).*', value: '[a-f0-9]{40}' },
      { kind: 'project-token', what: 'project API token', severity: 'high', starts: ['CCIPRJ_'], pattern: 'CCIPRJ_[A-Za-z0-9]{22}_[a-f0-9]{40}' },
    ],
  },
  { provider: 'travis', name: 'Travis CI', revoke: 'regenerate it under Settings → API authentication', kinds: [{ kind: 'api-token', what: 'API token', severity: 'high', keys: '.*travis.*(?:token|key|secret).*', value: '[\\w-]{20,22}' }] },
  {
    provider: 'buildkite',
    name: 'Buildkite',
    revoke: 'revoke it under Personal settings → API access tokens (agents: Agents → Agent tokens)',
    kinds: [
      { kind: 'api-token', what: 'API access token', severity: 'high', starts: ['bkua_'], pattern: 'bkua_[a-z0-9]{40}' },
      { kind: 'agent-token', what: 'agent token', severity: 'high', starts: ['bkct_', 'bkaj_'], pattern: 'bk(?:ct|aj)_[A-Za-z0-9]{40,100}', keys: '.*buildkite.*(?:token|key).*', value: '[a-f0-9]{40,50}' },
    ],
  },
  { provider: 'drone', name: 'Drone CI', revoke: 'rotate it in the user’s profile', kinds: [{ kind: 'access-token', what: 'access token', severity: 'high', keys: '.*drone.*(?:token|key|secret).*', value: '[A-Za-z0-9]{32}' }] },
  { provider: 'jenkins', name: 'Jenkins', revoke: 'revoke it in the user’s Configure → API Token', kinds: [{ kind: 'api-token', what: 'API token', severity: 'high', keys: '.*(?:jenkins|crumb).*', value: '1[1-9][0-9a-f]{32}|[0-9a-f]{32}' }] },
  { provider: 'sonar', name: 'SonarQube', revoke: 'revoke it under My account → Security', kinds: [{ kind: 'token', what: 'token', severity: 'high', starts: ['squ_', 'sqp_', 'sqa_'], pattern: 'sq[upa]_[a-f0-9]{40}', keys: '.*sonar.*(?:token|login|key|password).*', value: '[a-f0-9]{40}' }] },
  { provider: 'snyk', name: 'Snyk', revoke: 'revoke it under Account settings → Auth token', kinds: [{ kind: 'api-token', what: 'API token', severity: 'high', keys: '.*snyk.*(?:token|key|secret).*', value: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}' }] },
  { provider: 'codecov', name: 'Codecov', revoke: 'regenerate it in the repository’s settings', kinds: [{ kind: 'upload-token', what: 'upload token', severity: 'medium', keys: '.*codecov.*', value: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[a-z0-9]{32}' }] },
  { provider: 'harness', name: 'Harness', revoke: 'delete it in the profile’s API keys', kinds: [{ kind: 'access-token', what: 'access token', severity: 'high', starts: ['pat.', 'sat.'], pattern: '[ps]at\\.[\\w-]{22}\\.[0-9a-f]{24}\\.[A-Za-z0-9]{20}' }] },
  { provider: 'octopus', name: 'Octopus Deploy', revoke: 'revoke it in the profile’s API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['API-'], pattern: 'API-[A-Z0-9]{26,32}', entropy: 3.2 }] },
  { provider: 'sourcegraph', name: 'Sourcegraph', revoke: 'delete it under Settings → Access tokens', kinds: [{ kind: 'access-token', what: 'access token', severity: 'high', starts: ['sgp_'], pattern: 'sgp_(?:(?:[a-f0-9]{16}|local)_)?[a-f0-9]{40}' }] },
  {
    provider: 'npm',
    name: 'npm',
    revoke: 'revoke it with `npm token revoke` or under Access tokens on npmjs.com',
    kinds: [
      { kind: 'access-token', what: 'access token', severity: 'critical', starts: ['npm_'], pattern: 'npm_[A-Za-z0-9]{36}', check: hasBase62Checksum },
      { kind: 'registry-auth-token', what: 'registry auth token', severity: 'high', starts: [':_authToken=', ':_authToken ='], pattern: ':_authToken ?= ?"?(?<secret>[^\\s"\']{8,2000})' },
      { kind: 'registry-password', what: 'registry credentials', severity: 'high', starts: ['_auth=', '_auth =', '_password=', '_password ='], pattern: '(?<=[:\\s]|^)_(?:auth|password) ?= ?"?(?<secret>[A-Za-z0-9+/=]{8,500})' },
    ],
  },
  { provider: 'pypi', name: 'PyPI', revoke: 'remove it under Account settings → API tokens', kinds: [{ kind: 'upload-token', what: 'upload token', severity: 'critical', starts: ['pypi-AgEI', 'pypi-AgEN'], pattern: 'pypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[\\w-]{50,1000}' }] },
  { provider: 'rubygems', name: 'RubyGems', revoke: 'delete it under Settings → API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'critical', starts: ['rubygems_'], pattern: 'rubygems_[a-f0-9]{48}' }] },
  { provider: 'crates', name: 'crates.io', revoke: 'revoke it under Account settings → API tokens', kinds: [{ kind: 'api-token', what: 'API token', severity: 'critical', starts: ['cio'], pattern: 'cio[A-Za-z0-9]{32}', entropy: 3.8 }] },
  { provider: 'nuget', name: 'NuGet', revoke: 'delete it under API keys on nuget.org', kinds: [{ kind: 'api-key', what: 'API key', severity: 'critical', starts: ['oy2'], pattern: 'oy2[a-z0-9]{43}', entropy: 3 }] },
  {
    provider: 'docker',
    name: 'Docker Hub',
    revoke: 'delete it under Account settings → Personal access tokens',
    kinds: [
      { kind: 'access-token', what: 'access token', severity: 'critical', starts: ['dckr_pat_'], pattern: 'dckr_pat_[\\w-]{27}' },
      { kind: 'organization-token', what: 'organization access token', severity: 'critical', starts: ['dckr_oat_'], pattern: 'dckr_oat_[\\w-]{32}' },
      { kind: 'config-auth', what: 'registry login (config.json)', severity: 'high', starts: ['"auth":', '"identitytoken":'], pattern: '"(?:auth|identitytoken)":\\s{0,8}"(?<secret>[A-Za-z0-9+/_=.-]{12,4000})"', check: (secret) => secret.length > 200 || /^[^\s:]{1,100}:[^\s]{3,}$/u.test(decoded(secret)) },
    ],
  },
  { provider: 'clojars', name: 'Clojars', revoke: 'disable it under Deploy tokens', kinds: [{ kind: 'deploy-token', what: 'deploy token', severity: 'high', starts: ['CLOJARS_'], pattern: 'CLOJARS_[a-z0-9]{60}' }] },
  { provider: 'packagist', name: 'Packagist', revoke: 'regenerate it in the profile or the organization’s settings', kinds: [{ kind: 'token', what: 'token', severity: 'high', starts: ['packagist_'], pattern: 'packagist_[ou][ru]t_[a-f0-9]{60,72}' }] },
  { provider: 'hex', name: 'Hex.pm', revoke: 'revoke it with `mix hex.user key revoke`', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', keys: '.*hex_?(?:pm)?_api.*|hex_.*key', value: '[0-9a-f]{32}' }] },
  { provider: 'cloudsmith', name: 'Cloudsmith', revoke: 'rotate it under Account → API key', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', keys: '.*cloudsmith.*', value: '[a-f0-9]{40}' }] },
  {
    provider: 'jfrog',
    name: 'JFrog Artifactory',
    revoke: 'revoke it in the platform under User management → Access tokens',
    kinds: [
      { kind: 'api-key', what: 'API key', severity: 'high', starts: ['AKCp'], pattern: 'AKCp[A-Za-z0-9]{69}', keys: '.*(?:jfrog|artifactory).*(?:key|token|password|secret).*', value: '[A-Za-z0-9]{73}|[\\w=-]{64}' },
      { kind: 'reference-token', what: 'reference token', severity: 'high', starts: ['cmVmdGtuOjAx'], pattern: 'cmVmdGtuOjAx[A-Za-z0-9]{52}' },
    ],
  },
];

/** Base64 as text; empty when it is none. */
const decoded = (text: string): string => {
  try {
    return atob(text);
  } catch {
    return '';
  }
};
