// A real Python, when there is one: programs written by the game are run by it, many in one process.
import { spawnSync } from 'node:child_process';

const candidates = ['python3', '/usr/bin/python3'];

/** The first Python that has these modules, or undefined. */
export function pythonWith(...modules: readonly string[]): string | undefined {
  // Keras can be there without any backend, so it is really imported.
  const find = `import importlib.util as u, sys
for m in sys.argv[1:]: __import__(m) if m == "keras" else u.find_spec(m) or sys.exit(1)`;
  return candidates.find((python) => spawnSync(python, ['-c', find, ...modules]).status === 0);
}

/** For the title of a test that is then skipped. */
export function without(python: string | undefined, ...modules: readonly string[]): string {
  return python === undefined ? ` (skipped: there is no Python${modules.length > 0 ? ` with ${modules.join(' and ')}` : ''} here)` : '';
}

export interface Ran {
  readonly out: string;
  readonly error: string | null;
}

const runner = `
import contextlib, io, json, sys, traceback
results = []
for program in json.load(sys.stdin):
    printed, error = io.StringIO(), None
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(program, "program", "exec"), {"__name__": "__main__"})
    except BaseException:
        error = traceback.format_exc()
    results.append({"out": printed.getvalue(), "error": error})
print(json.dumps(results))
`;

/** Each program in a namespace of its own; what it printed. */
export function runAll(python: string, programs: readonly string[]): Ran[] {
  return ask(python, runner, programs) as Ran[];
}

const checker = `
import ast, json, sys
results = []
for program in json.load(sys.stdin):
    try:
        tree = ast.parse(program)
        calls = [n.func.id for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)]
        results.append({"error": None, "statements": len(tree.body), "calls": sorted(set(calls))})
    except SyntaxError as e:
        results.append({"error": str(e), "statements": 0, "calls": []})
print(json.dumps(results))
`;

export interface Parsed {
  readonly error: string | null;
  readonly statements: number;
  /** Names of the functions that are called by a plain name. */
  readonly calls: readonly string[];
}

export function parseAll(python: string, programs: readonly string[]): Parsed[] {
  return ask(python, checker, programs) as Parsed[];
}

function ask(python: string, script: string, programs: readonly string[]): unknown {
  // Brian2 builds in the folder it finds; nothing is to be left behind there.
  const { status, stdout, stderr } = spawnSync(python, ['-W', 'ignore', '-c', script], {
    input: JSON.stringify(programs),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** "name value" lines as a record. */
export function readValues(out: string): Record<string, number> {
  return Object.fromEntries(
    out
      .trim()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const space = line.lastIndexOf(' ');
        return [line.slice(0, space), Number(line.slice(space + 1))];
      }),
  );
}
