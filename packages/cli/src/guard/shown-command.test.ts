import { describe, expect, it } from 'vitest';
import { shownCommand } from './shown-command.ts';

describe('a command that is shown', () => {
  it('keeps plain words, and quotes what a shell would take apart', () => {
    expect(shownCommand(['npm', 'i', '@acme/a@^2', 'b@~1.0'])).toBe('npm i @acme/a@^2 b@~1.0');
    expect(shownCommand(['pip', 'install', "evil; rm -rf '/'", ''])).toBe(
      String.raw`pip install 'evil; rm -rf '\''/'\''' ''`,
    );
  });
  it('blots out passwords of addresses, and leaves addresses without them alone', () => {
    expect(shownCommand(['pip', 'install', '--index-url', 'https://u:pw@x.example/simple', 'a'])).toBe(
      'pip install --index-url https://****@x.example/simple a',
    );
    expect(shownCommand(['npm', 'i', 'git+ssh://x.example/a'])).toBe('npm i git+ssh://x.example/a');
  });
});
