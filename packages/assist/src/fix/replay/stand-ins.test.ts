import { expect, it } from 'vitest';
import { isModelled, standInsFor } from './stand-ins.ts';

const paths = (text: string): readonly string[] =>
  Object.keys(standInsFor([text])).filter((path) => !path.startsWith('sallyport_'));

it('are only those that a program and its stand-ins import', () => {
  expect(paths('import json\n')).toEqual([]);
  expect(paths('import sqlite3\n')).toEqual(['sqlite3/__init__.py']);
  expect(paths('from mysql.connector import connect\n')).toEqual(['mysql/__init__.py', 'mysql/connector/__init__.py']);
  expect(paths('import jinja2\n')).toEqual(['jinja2/__init__.py', 'markupsafe/__init__.py']);
});

it('answer for modules of which nothing is known, at every depth', () => {
  expect(paths('import shop.stock.rows as rows\n')).toEqual([
    'shop/__init__.py',
    'shop/stock/__init__.py',
    'shop/stock/rows/__init__.py',
  ]);
  expect([isModelled('shop.stock'), isModelled('yaml'), isModelled('os.path'), isModelled('json')]).toEqual([
    false,
    true,
    true,
    true,
  ]);
});
