import type { Group } from '../packages/index.ts';

/**
 * What a configuration of Gradle is for, by its name: those of the plug-ins for Java, Kotlin, Android and Spring Boot. One that nobody knows counts
 * as production.
 *
 * Source: Gradle User Manual, "The Java Library Plugin", "The War Plugin"; Android Gradle plug-in, "Dependency configurations".
 */
export const gradleGroup = (configuration: string): Group => {
  if (
    /^test(?:[A-Z]|$)|[a-z]Tests?(?:[A-Z]|$)|^androidTest|^jmh|^benchmark|^developmentOnly$|^testAndDevelopmentOnly$/u.test(
      configuration,
    )
  )
    return 'development';
  if (
    /^(?:classpath|annotationProcessor|kapt|ksp)(?:[A-Z]|$)|(?:AnnotationProcessor|Kapt|Ksp)(?:[A-Z]|$)|PluginClasspath|CompilerClasspath|[pP]lugins$/u.test(
      configuration,
    ) ||
    /^(?:checkstyle|pmd|spotbugs|errorprone|ktlint|ktlintRuleset|detekt|codenarc|jacocoAgent|jacocoAnt|lintChecks|zinc|antlr|protobuf|asciidoctorExt|signatures|swaggerCodegen)$/u.test(
      configuration,
    )
  )
    return 'build';
  if (/^(?:compileOnly(?:Api)?|provided(?:Compile|Runtime)?)$|CompileOnly(?:Api)?$/u.test(configuration)) return 'peer';
  return 'production';
};
