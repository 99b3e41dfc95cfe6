/**
 * The package behind a program that `npx` and its kin are asked for by the program's name, where the names differ; nothing for a word with a version, which is a
 * package's name.
 *
 * In a project that has the package, `npx tsc` runs its program and fetches nothing; without it, a package `tsc` would be fetched. People mean the former.
 */
export const binaryPackage = (word: string): string | undefined => packages.get(word);

const packages: ReadonlyMap<string, string> = new Map([
  ['tsc', 'typescript'],
  ['tsserver', 'typescript'],
  ['ng', '@angular/cli'],
  ['nest', '@nestjs/cli'],
  ['vue-cli-service', '@vue/cli-service'],
  ['vue', '@vue/cli'],
  ['sb', 'storybook'],
  ['cap', '@capacitor/cli'],
  ['ionic', '@ionic/cli'],
  ['ember', 'ember-cli'],
  ['babel', '@babel/cli'],
  ['swc', '@swc/cli'],
  ['biome', '@biomejs/biome'],
  ['changeset', '@changesets/cli'],
  ['commitlint', '@commitlint/cli'],
  ['lhci', '@lhci/cli'],
  ['wdio', '@wdio/cli'],
  ['graphql-codegen', '@graphql-codegen/cli'],
  ['openapi-generator-cli', '@openapitools/openapi-generator-cli'],
  ['sentry-cli', '@sentry/cli'],
  ['sequelize', 'sequelize-cli'],
  ['netlify', 'netlify-cli'],
  ['firebase', 'firebase-tools'],
  ['sls', 'serverless'],
  ['cdk', 'aws-cdk'],
  ['tauri', '@tauri-apps/cli'],
  ['electron-forge', '@electron-forge/cli'],
  ['remix', '@remix-run/dev'],
  ['react-router', '@react-router/dev'],
  ['svelte-kit', '@sveltejs/kit'],
  ['redocly', '@redocly/cli'],
  ['spectral', '@stoplight/spectral-cli'],
  ['markdownlint', 'markdownlint-cli'],
  ['tailwind', 'tailwindcss'],
  ['attw', '@arethetypeswrong/cli'],
  ['ncu', 'npm-check-updates'],
  ['api-extractor', '@microsoft/api-extractor'],
  ['rush', '@microsoft/rush'],
  ['tree-sitter', 'tree-sitter-cli'],
  ['preact', 'preact-cli'],
  ['wp-scripts', '@wordpress/scripts'],
  ['mcp-inspector', '@modelcontextprotocol/inspector'],
]);
