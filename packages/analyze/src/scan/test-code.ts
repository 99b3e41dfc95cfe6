/**
 * Whether a path is that of a test or of its fixtures. Such files are scanned like all others; their findings carry
 * `testCode`, so that a policy can treat them.
 *
 * The path is relative to the scanned root: a project that lies in a folder called `tests` is not all test code.
 */
export const isTestPath = (path: string): boolean => folder.test(path) || file.test(path);

const folder =
  /(?:^|\/)(?:tests?|__tests__|testing|spec|specs|e2e|cypress|testdata|fixtures|__mocks__|__fixtures__)\//u;
const file = /(?:^|\/)(?:test_[^/]*\.py|[^/]*_test\.py|conftest\.py|[^/]*\.(?:test|spec|cy|e2e)\.[cm]?[jt]sx?)$/u;
