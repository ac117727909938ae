// A linear program with whole-number variables, written as text and solved by HiGHS. Only the prover comes here; in the page that is the
// worker of the level maker.
import loadHighs from 'highs';

type Solver = Awaited<ReturnType<typeof loadHighs>>;

export interface Term {
  readonly times: number;
  readonly variable: string;
}

interface Variable {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

export interface Program {
  readonly variables: Variable[];
  readonly constraints: string[];
}

export interface Optimum {
  readonly objective: number;
  readonly values: Readonly<Record<string, number>>;
}

export type Outcome = Optimum | 'infeasible' | 'unknown';

/** A single solve may take this long before it is given up. */
const MOST_SECONDS = 300;

let solver: Promise<Solver> | undefined;

/** Loads HiGHS once. */
export function loadSolver(): Promise<Solver> {
  return (solver ??= loadHighs());
}

export function createProgram(): Program {
  return { variables: [], constraints: [] };
}

export function addVariable(program: Program, name: string, min: number, max: number, whole = true): string {
  program.variables.push({ name, min, max, whole });
  return name;
}

export function constrain({ constraints }: Program, terms: readonly Term[], relation: '<=' | '>=' | '=', bound: number): void {
  const sum = write(terms);
  if (sum !== '') constraints.push(`${sum} ${relation} ${bound}`);
  else if (relation === '<=' ? bound < 0 : relation === '>=' ? bound > 0 : bound !== 0) constraints.push(`0 never >= 1`);
}

/** The best values, proven; `infeasible` when there are none, `unknown` when HiGHS could not tell in time. */
export async function solve(program: Program, aim: 'Minimize' | 'Maximize', objective: readonly Term[]): Promise<Outcome> {
  const { variables, constraints } = program;
  const never = constraints.some((text) => text.startsWith('0 never'));
  if (never) return 'infeasible';
  const text = [
    aim,
    ` aim: ${write(objective) || `0 ${variables[0]!.name}`}`,
    'Subject To',
    ...constraints.map((constraint, index) => ` c${index}: ${constraint}`),
    'Bounds',
    ...variables.map(({ name, min, max }) => ` ${min} <= ${name} <= ${max}`),
    'General',
    ...variables.filter(({ whole }) => whole).map(({ name }) => ` ${name}`),
    'End',
  ].join('\n');
  const highs = await loadSolver();
  const { Status, ObjectiveValue, Columns } = highs.solve(text, {
    output_flag: false,
    mip_rel_gap: 0,
    mip_abs_gap: 1e-6,
    time_limit: MOST_SECONDS,
  });
  if (Status === 'Infeasible') return 'infeasible';
  if (Status !== 'Optimal') return 'unknown';
  const values = Object.fromEntries(
    variables.map(({ name, whole }) => {
      const column = Columns[name];
      const value = column && 'Primal' in column ? column.Primal : 0;
      return [name, whole ? Math.round(value) : value];
    }),
  );
  return { objective: ObjectiveValue, values };
}

function write(terms: readonly Term[]): string {
  return terms
    .filter(({ times }) => times !== 0)
    .map(({ times, variable }) => `${times < 0 ? '-' : '+'} ${Math.abs(times)} ${variable}`)
    .join(' ');
}
