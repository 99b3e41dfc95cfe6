import { expect, test } from 'vitest';
import { toolName } from './tool-name.ts';

test('no server takes a name that programs have already', () => {
  for (const name of ['print', 'open', 'input', 'ValueError', 'console', 'JSON', 'import'])
    expect(toolName(name)).toBe(`${name}_`);
});

test('other names stay, made callable', () => {
  expect(['read_mail', 'get-weather', '7days', '__proto__'].map(toolName)).toEqual([
    'read_mail',
    'get_weather',
    'tool_7days',
    'proto__',
  ]);
});
