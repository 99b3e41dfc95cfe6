import type { Reader } from '../packages/index.ts';
import { bunLock } from './bun-lock/index.ts';
import { cargoLock } from './cargo-lock/index.ts';
import { cargoToml } from './cargo-toml/index.ts';
import { composerJson } from './composer-json/index.ts';
import { composerLock } from './composer-lock/index.ts';
import { conda } from './conda/index.ts';
import { condaLock } from './conda-lock/index.ts';
import { csproj } from './csproj/index.ts';
import { denoJson } from './deno-json/index.ts';
import { denoLock } from './deno-lock/index.ts';
import { depsJson } from './deps-json/index.ts';
import { dotnetTools } from './dotnet-tools/index.ts';
import { gemfile } from './gemfile/index.ts';
import { gemfileLock } from './gemfile-lock/index.ts';
import { goMod } from './go-mod/index.ts';
import { goSum } from './go-sum/index.ts';
import { goWork } from './go-work/index.ts';
import { gradle } from './gradle/index.ts';
import { gradleCatalog } from './gradle-catalog/index.ts';
import { gradleLockfile } from './gradle-lockfile/index.ts';
import { gradleVerification } from './gradle-verification/index.ts';
import { ivy } from './ivy/index.ts';
import { mavenInstall } from './maven-install/index.ts';
import { mixExs } from './mix-exs/index.ts';
import { mixLock } from './mix-lock/index.ts';
import { packageJson } from './package-json/index.ts';
import { packageLock } from './package-lock/index.ts';
import { packagesConfig } from './packages-config/index.ts';
import { packagesLock } from './packages-lock/index.ts';
import { paketLock } from './paket-lock/index.ts';
import { pdmLock } from './pdm-lock/index.ts';
import { pipfile } from './pipfile/index.ts';
import { pipfileLock } from './pipfile-lock/index.ts';
import { pnpmLock } from './pnpm-lock/index.ts';
import { poetryLock } from './poetry-lock/index.ts';
import { pom } from './pom/index.ts';
import { projectAssets } from './project-assets/index.ts';
import { pubspecLock } from './pubspec-lock/index.ts';
import { pubspecYaml } from './pubspec-yaml/index.ts';
import { pylock } from './pylock/index.ts';
import { pyproject } from './pyproject/index.ts';
import { rebarLock } from './rebar-lock/index.ts';
import { requirements } from './requirements/index.ts';
import { sbt } from './sbt/index.ts';
import { sbtLock } from './sbt-lock/index.ts';
import { setupCfg } from './setup-cfg/index.ts';
import { setupPy } from './setup-py/index.ts';
import { uvLock } from './uv-lock/index.ts';
import { yarnLock } from './yarn-lock/index.ts';

/** Everybody who reads manifests and lockfiles. Order: by name of folder. */
export const readers: readonly Reader[] = [
  bunLock,
  cargoLock,
  cargoToml,
  composerJson,
  composerLock,
  conda,
  condaLock,
  csproj,
  denoJson,
  denoLock,
  depsJson,
  dotnetTools,
  gemfile,
  gemfileLock,
  goMod,
  goSum,
  goWork,
  gradle,
  gradleCatalog,
  gradleLockfile,
  gradleVerification,
  ivy,
  mavenInstall,
  mixExs,
  mixLock,
  packageJson,
  packageLock,
  packagesConfig,
  packagesLock,
  paketLock,
  pdmLock,
  pipfile,
  pipfileLock,
  pnpmLock,
  poetryLock,
  pom,
  projectAssets,
  pubspecLock,
  pubspecYaml,
  pylock,
  pyproject,
  rebarLock,
  requirements,
  sbt,
  sbtLock,
  setupCfg,
  setupPy,
  uvLock,
  yarnLock,
];
