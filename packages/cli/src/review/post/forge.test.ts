import { describe, expect, it } from 'vitest';
import { forgeOf } from './forge.ts';

const github = { GITHUB_TOKEN: 't', GITHUB_REPOSITORY: 'o/r', GITHUB_REF: 'refs/pull/7/merge' };
const gitlab = {
  GITLAB_TOKEN: 't',
  CI_PROJECT_ID: '1',
  CI_MERGE_REQUEST_IID: '3',
  CI_API_V4_URL: 'https://gitlab.example/api/v4',
};

describe('where a review goes', () => {
  it.each([
    [{}, 'GITHUB_TOKEN'],
    [{ GITHUB_TOKEN: 't' }, 'GITHUB_REPOSITORY'],
    [{ GITHUB_TOKEN: 't', GITHUB_REPOSITORY: 'o/r/../x' }, 'GITHUB_REPOSITORY'],
    [{ GITHUB_TOKEN: 't', GITHUB_REPOSITORY: 'o/r', GITHUB_REF: 'refs/heads/main' }, 'SALLYPORT_PULL_REQUEST'],
    [{ ...github, GITHUB_API_URL: 'http://forge.example' }, 'https'],
    [{ CI_PROJECT_ID: '1' }, 'GITLAB_TOKEN'],
    [{ CI_PROJECT_ID: '1', GITLAB_TOKEN: 't' }, 'CI_MERGE_REQUEST_IID'],
    [{ CI_PROJECT_ID: '1', GITLAB_TOKEN: 't', CI_MERGE_REQUEST_IID: '1' }, 'CI_API_V4_URL'],
  ])('is not known: %o', (env, said) => {
    expect(forgeOf(env)).toEqual({ missing: expect.stringContaining(said) as string });
  });

  it('is the request, not the fork that it comes from', () => {
    expect(forgeOf(github)).toMatchObject({
      kind: 'github',
      repository: 'o/r',
      number: '7',
      api: 'https://api.github.com',
    });
    const commits = {
      CI_MERGE_REQUEST_DIFF_BASE_SHA: 'base',
      CI_COMMIT_SHA: 'merged',
      CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: 'head',
    };
    expect(forgeOf({ ...gitlab, CI_MERGE_REQUEST_PROJECT_ID: '5', ...commits })).toMatchObject({
      kind: 'gitlab',
      project: '5',
      refs: { base_sha: 'base', head_sha: 'head' },
    });
    expect(forgeOf({ ...gitlab, CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: '' })).toMatchObject({
      project: '1',
      refs: undefined,
    });
  });
});
