import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecosystems, type Ecosystem } from '../versions/index.ts';
import { lookAlike, newPopularNames, popularFile, type PopularNames } from './index.ts';

const data = (path: string): string => readFileSync(join(import.meta.dirname, '../../data', path), 'utf8');
const loaded = new Map<Ecosystem, PopularNames>();
const popular = (ecosystem: Ecosystem): PopularNames => {
  const names =
    loaded.get(ecosystem) ?? newPopularNames(ecosystem, data(popularFile(ecosystem)!), data('neighbours.txt'));
  loaded.set(ecosystem, names);
  return names;
};
const like = (ecosystem: Ecosystem, name: string): string => {
  const found = lookAlike(popular(ecosystem), name);
  return found === undefined ? '-' : `${found.of} (${found.how}, ${found.strength})`;
};

describe('a name that looks like a popular one', () => {
  it.each<[Ecosystem, string, string]>([
    ['npm', 'axois', 'axios (swapped letters, strong)'],
    ['npm', 'lodahs', 'lodash (swapped letters, strong)'],
    ['npm', 'loddash', 'lodash (doubled letter, strong)'],
    ['npm', 'comander', 'commander (missing letter, strong)'],
    ['npm', 'crossenv', 'cross-env (other separators, strong)'],
    ['npm', 'discordjs', 'discord.js (other separators, strong)'],
    ['npm', 'rnoment', 'moment (letters that look alike, strong)'],
    ['npm', 'lоdash', 'lodash (letters that look alike, strong)'],
    ['npm', 'router-react', 'react-router (words in another order, strong)'],
    ['npm', 'dom-react-router', 'react-router-dom (words in another order, strong)'],
    // One slip in one word, the others right.
    ['npm', 'create-reakt-app', 'create-react-app (wrong letter, strong)'],
    ['npm', 'react-ruoter', 'react-router (swapped letters, strong)'],
    ['npm', 'socket.io-cliient', 'socket.io-client (doubled letter, strong)'],
    ['PyPI', 'python-dotnev', 'python-dotenv (swapped letters, strong)'],
    ['crates.io', 'wasm_bndgen', 'wasm-bindgen (missing letter, strong)'],
    ['RubyGems', 'rspec-rials', 'rspec-rails (swapped letters, strong)'],
    ['npm', '@nestsj/core', '@nestjs/core (swapped letters, strong)'],
    ['npm', '@type/node', '@types/node (another owner, weak)'],
    ['npm', 'types-node', '@types/node (owner and name run together, weak)'],
    ['npm', 'react-lodash-express', 'react (several names in one, weak)'],
    ['npm', 'node-express', 'express (an added word, weak)'],
    ['PyPI', 'reqeusts', 'requests (swapped letters, strong)'],
    ['PyPI', 'Req_eusts', '-'],
    ['PyPI', 'djang0', 'django (letters that look alike, strong)'],
    ['PyPI', 'scikitlearn', 'scikit-learn (other separators, strong)'],
    ['PyPI', 'python-requests', 'requests (an added word, weak)'],
    ['PyPI', 'requests-python', 'requests (an added word, weak)'],
    ['PyPI', 'crypotgraphy', 'cryptography (swapped letters, strong)'],
    ['crates.io', 'rustdecimal', 'rust_decimal (other separators, strong)'],
    ['Go', 'github.com/gin-gonci/gin', 'github.com/gin-gonic/gin (swapped letters, strong)'],
    ['Go', 'github.com/spf13/corba', 'github.com/spf13/cobra (another name of the same owner, weak)'],
    ['Packagist', 'larvel/framework', 'laravel/framework (missing letter, strong)'],
    ['Maven', 'org.springframwork:spring-core', 'org.springframework:spring-core (missing letter, strong)'],
  ])('%s: %s → %s', (ecosystem, name, expected) => {
    expect(like(ecosystem, name)).toBe(expected);
  });

  it.each<[Ecosystem, readonly string[]]>([
    // Real ones beside popular ones.
    [
      'npm',
      ['preact', 'react', 'vuex', 'koa', 'joi', 'next', 'nuxt', 'jest', 'tape', 'bower', 'foreach', 'ansicolors'],
    ],
    ['PyPI', ['boto', 'boto3', 'websocket', 'network', 'triton', 'jinja', 'Flask', 'scikit_learn', 'ruamel.yaml']],
    ['crates.io', ['serde-json', 'serde_json', 'sys-info', 'md-5', 'md5']],
    ['Go', ['github.com/go-chi/chi/v7', 'github.com/gorilla/mux']],
    ['NuGet', ['newtonsoft.json', 'Newtonsoft.Json']],
    // Nothing near.
    ['npm', ['is-even-more-even', 'acme-internal-billing', '@acme/react-table-thing']],
    ['PyPI', ['acme-billing', 'a', '', '-']],
  ])('%s leaves %j alone', (ecosystem, names) => {
    expect(names.map((name) => like(ecosystem, name))).toEqual(names.map(() => '-'));
  });

  it.each<[Ecosystem, readonly string[]]>([
    ['npm', ['cson-parser', 'react-emotion', 'eslint-plugin-tests', 'vue-route', 'd3-tome', 'react-hook-from']],
    ['PyPI', ['django-ninja', 'django-filters', 'flask-core', 'pytest-cover']],
    ['crates.io', ['serde_yml', 'nom-derive']],
  ])('%s: of %j nothing is said offline', (ecosystem, names) => {
    // The word that differs is short, has another first letter or number, or is a word of its own.
    expect(names.filter((name) => lookAlike(popular(ecosystem), name)?.strength === 'strong')).toEqual([]);
  });

  it('is never a popular one itself, and no popular ones accuse each other', () => {
    for (const ecosystem of ecosystems.filter((one) => popularFile(one) !== undefined))
      for (const name of data(popularFile(ecosystem)!).split('\n').filter(Boolean))
        expect(like(ecosystem, name)).toBe('-');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Ecosystem>('npm', 'PyPI', 'Go', 'Maven'),
        fc.string({ unit: 'grapheme' }),
        (ecosystem, name) => {
          lookAlike(popular(ecosystem), name);
        },
      ),
    );
  });
});
