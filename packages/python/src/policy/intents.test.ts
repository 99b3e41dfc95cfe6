import { describe, expect, it } from 'vitest';
import { toolFor, type Intent } from './intents.ts';

const chosen = (intent: Intent, ...names: readonly string[]): string | undefined =>
  toolFor(
    names.map((name) => ({ name })),
    intent,
  )?.name;

describe('a tool for an intent', () => {
  it.each<[Intent, string]>([
    ['list-files', 'list_files'],
    ['list-files', 'listDirectory'],
    ['list-files', 'ls'],
    ['list-files', 'find_files_by_name'],
    ['read-file', 'read_file'],
    ['read-file', 'getFileContents'],
    ['write-file', 'write_file'],
    ['write-file', 'save_document'],
    ['delete-file', 'remove_file'],
    ['run-command', 'run_shell'],
    ['run-command', 'bash'],
    ['http', 'http_get'],
    ['http', 'fetch_page'],
    ['http', 'web_search'],
    ['mail', 'send_email'],
    ['database', 'query_db'],
    ['environment', 'get_setting'],
    ['ask-user', 'ask_user'],
    ['ask-model', 'ask_llm'],
  ])('%s: %s', (intent, name) => {
    expect(chosen(intent, 'multiply', name)).toBe(name);
  });

  it.each<[Intent, string]>([
    ['list-files', 'list_users'],
    ['list-files', 'false'],
    ['read-file', 'read_mail'],
    ['write-file', 'write_poem'],
    ['delete-file', 'remove_user'],
    ['run-command', 'dashboard'],
    ['http', 'thttpd'],
    ['mail', 'mailbox'],
    ['database', 'stable'],
  ])('not %s: %s', (intent, name) => {
    expect(chosen(intent, name)).toBeUndefined();
  });

  it('is the first of several', () => {
    expect(chosen('read-file', 'load_file', 'read_file')).toBe('load_file');
  });
});
