import { npmPackageOf } from '../../imports/npm-specifier.ts';

/** A package in an address of a content delivery network. */
export interface CdnPackage {
  readonly name: string;
  /** As written: a version, a part of one, a range, a tag. */
  readonly requirement?: string;
  /** Where it stands in the address. Units: zero-based UTF-16. */
  readonly at?: number;
  /** Whether whoever asks this host gets a module or a script under any path. */
  readonly isCode: boolean;
}

/**
 * The packages of npm that an address on a known network names; none for any other address. Names that the network gives itself are put back into npm's.
 *
 * Source: the documentation of jsDelivr, unpkg, cdnjs, esm.sh, Skypack, JSPM, Google Hosted Libraries, jQuery's and Bootstrap's own networks.
 */
export const cdnPackages = (address: string): readonly CdnPackage[] => {
  const [whole, host = '', path = ''] = /^(?:https?:)?\/\/([\w.-]+)(\/[^?#]*)/iu.exec(address) ?? [];
  if (whole === undefined || address.length > longest) return [];
  const start = whole.length - path.length;
  for (const [hosts, read] of networks)
    if (hosts.test(host)) return read(path).map((one) => (one.at === undefined ? one : { ...one, at: one.at + start }));
  return [];
};

/** Units: UTF-16. */
const longest = 2000;

type ReadPath = (path: string) => readonly CdnPackage[];

/** `name@version/file` behind what stands in front of it in the path. */
const npmPath =
  (front: RegExp, isCode: boolean): ReadPath =>
  (path) => {
    const begin = front.exec(path)?.[0].length;
    if (begin === undefined) return [];
    const [, name = '', requirement] = /^((?:@[\w.~-]+\/)?[\w~-][\w.~-]*)(?:@([^/]+))?/u.exec(path.slice(begin)) ?? [];
    return named(name, requirement, begin + name.length + 1, isCode);
  };

const named = (name: string, requirement: string | undefined, at: number, isCode: boolean): readonly CdnPackage[] =>
  name === '' || npmPackageOf(name) !== name
    ? []
    : [{ name, isCode, ...(requirement === undefined ? {} : { requirement: decoded(requirement), at }) }];

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** jsDelivr joins several files in one address. */
const jsdelivr: ReadPath = (path) => {
  if (!path.startsWith('/combine/')) return npmPath(/^\/npm\//u, false)(path);
  let at = '/combine/'.length;
  return path
    .slice(at)
    .split(',')
    .flatMap((part) => {
      const begin = at;
      at += part.length + 1;
      return npmPath(/^npm\//u, true)(part).map((one) => (one.at === undefined ? one : { ...one, at: one.at + begin }));
    });
};

/** `/ajax/libs/<library>/<version>/file`. */
const libraries =
  (front: RegExp, names: Readonly<Record<string, string>>): ReadPath =>
  (path) => {
    const [head = '', library = '', version = ''] = front.exec(path) ?? [];
    const key = library.toLowerCase();
    const name = Object.hasOwn(names, key) ? names[key]! : key;
    return version === '' ? [] : named(name, version, head.length - version.length - 1, true);
  };

/** `name-1.2.3.min.js` under a name of its own. */
const files =
  (...shapes: readonly (readonly [RegExp, string])[]): ReadPath =>
  (path) => {
    for (const [shape, name] of shapes) {
      const found = shape.exec(path);
      const version = found?.[1];
      if (found !== null)
        return named(name, version, version === undefined ? 0 : path.indexOf(version, found.index), true);
    }
    return [];
  };

const version = String.raw`(\d+(?:\.\d+)*(?:-[\w.]*\d)?)`;

const cdnjsNames: Readonly<Record<string, string>> = {
  'twitter-bootstrap': 'bootstrap',
  'lodash.js': 'lodash',
  'underscore.js': 'underscore',
  'backbone.js': 'backbone',
  'moment.js': 'moment',
  'angular.js': 'angular',
  'three.js': 'three',
  jqueryui: 'jquery-ui',
  'handlebars.js': 'handlebars',
  'toastr.js': 'toastr',
  'socket.io': 'socket.io-client',
  'pdf.js': 'pdfjs-dist',
  prism: 'prismjs',
  'filesaver.js': 'file-saver',
  'require.js': 'requirejs',
  normalize: 'normalize.css',
  'ember.js': 'ember-source',
  'p5.js': 'p5',
  'babel-standalone': '@babel/standalone',
  'clipboard.js': 'clipboard',
  'mustache.js': 'mustache',
  ace: 'ace-builds',
  'monaco-editor': 'monaco-editor',
  'tone.js': 'tone',
  'jquery-validate': 'jquery-validation',
  'jquery.form': 'jquery-form',
  'jquery.mask': 'jquery-mask-plugin',
  'jquery-cookie': 'jquery.cookie',
  owlcarousel2: 'owl.carousel',
  fullcalendar: 'fullcalendar',
  mathjax: 'mathjax',
  'limonte-sweetalert2': 'sweetalert2',
  materialize: 'materialize-css',
  'semantic-ui': 'semantic-ui-css',
  raphael: 'raphael',
  knockout: 'knockout',
  zepto: 'zepto',
  velocity: 'velocity-animate',
  'dat-gui': 'dat.gui',
  'stats.js': 'stats.js',
  'tween.js': '@tweenjs/tween.js',
  anime: 'animejs',
  'lottie-web': 'lottie-web',
  simplemde: 'simplemde',
  bluebird: 'bluebird',
  'crypto-js': 'crypto-js',
  jsbarcode: 'jsbarcode',
  'markdown-it': 'markdown-it',
  showdown: 'showdown',
  bodymovin: 'lottie-web',
};

const googleNames: Readonly<Record<string, string>> = {
  jqueryui: 'jquery-ui',
  angularjs: 'angular',
  angular_material: 'angular-material',
  d3js: 'd3',
  threejs: 'three',
  webfont: 'webfontloader',
  cesiumjs: 'cesium',
  'model-viewer': '@google/model-viewer',
  mootools: 'mootools',
  prototype: 'prototype',
};

const networks: readonly (readonly [RegExp, ReadPath])[] = [
  [/^(?:cdn|fastly|gcore|test1|originfastly)\.jsdelivr\.net$|^cdn\.jsdelivr\.com$/iu, jsdelivr],
  [/^(?:(?:esm|www|npm)\.)?unpkg\.com$/iu, npmPath(/^\//u, false)],
  [/^(?:cdn\.)?esm\.sh$/iu, npmPath(/^\/(?:v\d+\/)?(?:stable\/)?\*?(?!gh\/|jsr\/|pr\/)/u, true)],
  [/^esm\.run$/iu, npmPath(/^\//u, true)],
  [/^cdn\.(?:skypack|pika)\.dev$/iu, npmPath(/^\/(?:pin\/|new\/|-\/)?/u, true)],
  [/^(?:ga\.)?jspm\.(?:io|dev)$|^dev\.jspm\.io$/iu, npmPath(/^\/(?:npm:)?/u, true)],
  [/^cdnjs\.cloudflare\.com$/iu, libraries(/^\/ajax\/libs\/([^/]+)\/([^/]+)\//u, cdnjsNames)],
  [
    /^cdn\.bootcdn\.net$|^lib\.baomitu\.com$|^cdn\.staticfile\.(?:org|net)$/iu,
    libraries(/^(?:\/ajax\/libs)?\/([^/]+)\/([^/]+)\//u, cdnjsNames),
  ],
  [/^ajax\.googleapis\.com$/iu, libraries(/^\/ajax\/libs\/([^/]+)\/([^/]+)\//u, googleNames)],
  [
    /^code\.jquery\.com$/iu,
    files(
      [new RegExp(String.raw`^/ui/${version}/`, 'u'), 'jquery-ui'],
      [new RegExp(String.raw`^/mobile/${version}/`, 'u'), 'jquery-mobile'],
      [new RegExp(String.raw`^/jquery-migrate-${version}`, 'u'), 'jquery-migrate'],
      [new RegExp(String.raw`^/jquery-${version}`, 'u'), 'jquery'],
      [/^\/jquery(?:-latest)?(?:\.min)?\.js$/u, 'jquery'],
    ),
  ],
  [
    /^(?:maxcdn|stackpath|netdna|stack)\.bootstrapcdn\.com$/iu,
    libraries(/^\/([\w-]+)\/([^/]+)\//u, { 'font-awesome': 'font-awesome' }),
  ],
  [
    /^ajax\.aspnetcdn\.com$/iu,
    files(
      [new RegExp(String.raw`^/ajax/jquery\.ui/${version}/`, 'iu'), 'jquery-ui'],
      [new RegExp(String.raw`^/ajax/jquery/jquery-${version}`, 'iu'), 'jquery'],
      [new RegExp(String.raw`^/ajax/bootstrap/${version}/`, 'iu'), 'bootstrap'],
      [new RegExp(String.raw`^/ajax/knockout/knockout-${version}`, 'iu'), 'knockout'],
    ),
  ],
  [/^d3js\.org$/iu, files([new RegExp(String.raw`^/d3\.v${version}\.(?:min\.)?js`, 'u'), 'd3'])],
  [
    /^cdn\.tailwindcss\.com$/iu,
    files([new RegExp(String.raw`^/${version}(?:$|/)`, 'u'), 'tailwindcss'], [/^\/$/u, 'tailwindcss']),
  ],
  [/^cdn\.plot\.ly$/iu, files([new RegExp(String.raw`^/plotly(?:-[a-z]+)*-${version}`, 'u'), 'plotly.js-dist'])],
  [/^cdn\.socket\.io$/iu, files([new RegExp(String.raw`^/(?:socket\.io-)?${version}`, 'u'), 'socket.io-client'])],
  [/^cdn\.datatables\.net$/iu, files([new RegExp(String.raw`^/(?:v/[\w-]+/dt-)?${version}`, 'u'), 'datatables.net'])],
  [/^cdn\.quilljs\.com$/iu, files([new RegExp(String.raw`^/${version}/`, 'u'), 'quill'])],
  [/^cdn\.ckeditor\.com$/iu, files([new RegExp(String.raw`^/(4\.[\d.]+)/`, 'u'), 'ckeditor4'])],
];
