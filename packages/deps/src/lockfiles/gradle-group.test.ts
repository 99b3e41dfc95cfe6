import { expect, it } from 'vitest';
import { gradleGroup } from './gradle-group.ts';

it.each([
  ['implementation', 'production'],
  ['runtimeClasspath', 'production'],
  ['debugImplementation', 'production'],
  ['latestRelease', 'production'],
  ['attestation', 'production'],
  ['testImplementation', 'development'],
  ['testRuntimeClasspath', 'development'],
  ['integrationTestImplementation', 'development'],
  ['commonTestApi', 'development'],
  ['androidTestImplementation', 'development'],
  ['testAnnotationProcessor', 'development'],
  ['compileOnly', 'peer'],
  ['compileClasspath', 'production'],
  ['providedRuntime', 'peer'],
  ['classpath', 'build'],
  ['annotationProcessor', 'build'],
  ['kspDebug', 'build'],
  ['detektPlugins', 'build'],
  ['kotlinCompilerPluginClasspath', 'build'],
] as const)('%s is for %s', (configuration, group) => {
  expect(gradleGroup(configuration)).toBe(group);
});
