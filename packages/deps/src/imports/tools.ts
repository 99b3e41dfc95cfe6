import type { Ecosystem } from '../versions/index.ts';

/**
 * Whether a package is commonly used without an import in the code: run by its name, named in a configuration or in an address, or made of types alone.
 *
 * Written down from general knowledge. Who is missing here is told as "not imported by the code that was read", which is true.
 */
export const isTool = (ecosystem: Ecosystem, name: string): boolean =>
  ecosystem === 'npm' ? npm.test(name) : ecosystem === 'PyPI' ? pypi.test(name) : false;

const npm =
  /^(?:@types\/.+|(?:@[\w.-]+\/)?(?:eslint|babel|prettier|stylelint|postcss|rollup|webpack|vite|jest|mocha|karma|gulp|grunt|parcel|tailwindcss|cypress|remark|rehype|markdownlint|semantic-release|commitlint|storybook|vitest|esbuild|swc|tsconfig|typescript|semantic-release|lerna|nx|turbo)(?:-.*)?|@(?:babel|eslint|typescript-eslint|commitlint|storybook|vitejs|rollup|swc|esbuild|nx|semantic-release|jest|tailwindcss|parcel|angular-devkit|changesets|lingui|graphql-codegen|svgr|fontsource(?:-variable)?|tsconfig|docusaurus)\/.+|.*-loader|.*-webpack-plugin|.*-cli|@[\w.-]+\/cli|ts-node|ts-jest|ts-loader|tsx|tsup|tslib|nodemon|pm2|husky|lint-staged|rimraf|cross-env|concurrently|npm-run-all2?|autoprefixer|cssnano|sass|node-sass|less|stylus|terser|uglify-js|serve|http-server|json-server|live-server|browserslist|caniuse-lite|core-js|regenerator-runtime|npm|pnpm|yarn|node|bun|deno|electron(?:-builder)?|prisma|drizzle-kit|wrangler|vercel|netlify-cli|serverless|aws-cdk|turbo|c8|nyc|standard|xo|knip|depcheck|patch-package|react-scripts|react-native-.*|expo(?:-.*)?|pg|mysql2?|sqlite3|better-sqlite3|tedious|oracledb|pg-hstore|mariadb|bufferutil|utf-8-validate|sharp|fsevents|pino-pretty|eslint.*|prettier.*|bootstrap|font-awesome|normalize\.css|animate\.css)$/u;

const pypi =
  /^(?:pip|setuptools|wheel|build|twine|hatch|hatchling|flit(?:-core)?|poetry(?:-.*)?|pdm(?:-.*)?|uv|pipenv|pip-tools|virtualenv|tox|nox|pytest(?:-.*)?|coverage|mypy|pyright|pylint(?:-.*)?|flake8(?:-.*)?|pep8-naming|black|isort|ruff|autopep8|yapf|bandit|safety|pre-commit|bumpversion|bump2version|sphinx(?:-.*)?|sphinxcontrib-.*|mkdocs(?:-.*)?|gunicorn|uvicorn|hypercorn|daphne|waitress|uwsgi|supervisor|circus|honcho|celery-.*|flower|jupyter.*|notebook|ipykernel|nbconvert|types-.*|.*-stubs|typing-extensions|psycopg2?(?:-.*)?|mysqlclient|asyncpg|aiomysql|aiosqlite|cx-oracle|oracledb|pyodbc|pymssql|asyncmy|hiredis|python-multipart|email-validator|orjson|ujson|uvloop|httptools|watchfiles|tzdata|openpyxl|xlrd|xlsxwriter|pyarrow|fastparquet|tables|numexpr|bottleneck|django-.*|djangorestframework.*|whitenoise|channels(?:-.*)?|flask-.*|awscli|ansible.*|dbt-.*|apache-airflow-.*|scrapy-.*|tensorboard|setuptools-scm|cython|pybind11|alembic)$/u;
