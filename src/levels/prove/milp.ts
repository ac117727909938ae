// The level as a mixed-integer program over its settings k (see model.ts). A case that must be right gives hard rows; where not all can be,
// a switch for each case turns its rows off, with bounds taken from the kit.
import { addVariable, constrain, createProgram, solve, type Program, type Term } from './lp.ts';
import { valueAt, type Model, type Row } from './model.ts';

export interface Found {
  readonly ks: number[];
  readonly value: number;
}

export type Answer = Found | 'infeasible' | 'unknown';

/** As many right cases as any setting can bring; `value` is their number. */
export async function findMost(model: Model): Promise<Answer> {
  const program = createProgram();
  addSettings(program, model);
  const switches = addSwitches(program, model);
  for (const row of model.rows) demand(program, model, row, switches[row.case]);
  return read(
    model,
    await solve(
      program,
      'Maximize',
      switches.map((variable) => ({ times: 1, variable })),
    ),
  );
}

/** Least total |w| + |b| with at least `right` cases right; `value` is the total, locked parts included. */
export async function findFrugal(model: Model, right: number): Promise<Answer> {
  const program = programFor(model, right);
  const sizes = model.settings.map((setting, i): Term => {
    const { min, step, max } = setting.range;
    const size = addVariable(program, `u${i}`, 0, Math.max(Math.abs(min), Math.abs(max)), false);
    constrain(
      program,
      [
        { times: 1, variable: size },
        { times: -step, variable: `k${i}` },
      ],
      '>=',
      min,
    );
    constrain(
      program,
      [
        { times: 1, variable: size },
        { times: step, variable: `k${i}` },
      ],
      '>=',
      -min,
    );
    return { times: 1, variable: size };
  });
  const answer = read(model, await solve(program, 'Minimize', sizes));
  if (typeof answer === 'string') return answer;
  const value = model.settings.reduce((sum, setting, i) => sum + Math.abs(valueAt(setting, answer.ks[i]!)), model.lockedStrength);
  return { ...answer, value };
}

/** Greatest smallest |state| of a right case, with at least `right` cases right. */
export async function findSturdy(model: Model, right: number): Promise<Answer> {
  const most = model.rows.reduce((size, row) => Math.max(size, highest(model, row), -lowest(model, row)), 1);
  const program = programFor(model, right);
  const margin = addVariable(program, 't', 0, most);
  for (const row of model.rows) {
    const off = right < model.cases.length ? `z${row.case}` : undefined;
    const sign = row.fires ? 1 : -1;
    const reach = row.fires ? most - lowest(model, row) : most + highest(model, row);
    const terms = [...stateTerms(row, sign), { times: -1, variable: margin }];
    if (off) constrain(program, [...terms, { times: -reach, variable: off }], '>=', -reach - sign * row.constant);
    else constrain(program, terms, '>=', -sign * row.constant);
  }
  const answer = read(model, await solve(program, 'Maximize', [{ times: 1, variable: margin }]));
  return typeof answer === 'string' ? answer : { ...answer, value: answer.value * model.quantum };
}

/** Fewest settings that differ from the start, with at least `right` cases right. */
export async function findNearest(model: Model, right: number): Promise<Answer> {
  const program = programFor(model, right);
  const changes = model.settings.map(({ start, top }, i): Term => {
    const change = addVariable(program, `d${i}`, 0, 1);
    const onGrid = Number.isInteger(start) && start >= 0 && start <= top;
    if (!onGrid) constrain(program, [{ times: 1, variable: change }], '>=', 1);
    else {
      constrain(
        program,
        [
          { times: 1, variable: `k${i}` },
          { times: start - top, variable: change },
        ],
        '<=',
        start,
      );
      constrain(
        program,
        [
          { times: 1, variable: `k${i}` },
          { times: start, variable: change },
        ],
        '>=',
        start,
      );
    }
    return { times: 1, variable: change };
  });
  return read(model, await solve(program, 'Minimize', changes));
}

/** A setting that meets every shown case and fails as few hidden ones as possible, but at least one. */
export async function findMisled(model: Model): Promise<Answer> {
  const program = createProgram();
  addSettings(program, model);
  const wrong: Term[] = [];
  for (const [index, row] of model.rows.entries()) {
    if (row.case < model.shownCount) demand(program, model, row);
    else {
      const variable = addVariable(program, `h${index}`, 0, 1);
      demand(program, model, { ...row, fires: !row.fires }, variable);
      wrong.push({ times: 1, variable });
    }
  }
  constrain(program, wrong, '>=', 1);
  return read(model, await solve(program, 'Minimize', wrong));
}

function programFor(model: Model, right: number): Program {
  const program = createProgram();
  addSettings(program, model);
  const switches = right < model.cases.length ? addSwitches(program, model) : [];
  for (const row of model.rows) demand(program, model, row, switches[row.case]);
  if (switches.length > 0)
    constrain(
      program,
      switches.map((variable) => ({ times: 1, variable })),
      '>=',
      right,
    );
  return program;
}

function addSettings(program: Program, { settings }: Model): void {
  for (const [i, { top }] of settings.entries()) addVariable(program, `k${i}`, 0, top);
}

function addSwitches(program: Program, { cases }: Model): string[] {
  return cases.map((_, index) => addVariable(program, `z${index}`, 0, 1));
}

/** The row must hold; with a switch, only when the switch is 1. */
function demand(program: Program, model: Model, row: Row, on?: string): void {
  const { fires, constant } = row;
  const low = lowest(model, row);
  const high = highest(model, row);
  if (fires)
    constrain(
      program,
      on ? [...stateTerms(row, 1), { times: low - 1, variable: on }] : stateTerms(row, 1),
      '>=',
      (on ? low : 1) - constant,
    );
  else
    constrain(program, on ? [...stateTerms(row, 1), { times: high, variable: on }] : stateTerms(row, 1), '<=', (on ? high : 0) - constant);
}

function stateTerms({ coefficients }: Row, sign: number): Term[] {
  return Array.from(coefficients, (times, i) => ({ times: sign * times, variable: `k${i}` }));
}

function lowest({ settings }: Model, { coefficients, constant }: Row): number {
  return settings.reduce((sum, { top }, i) => sum + Math.min(0, coefficients[i]! * top), constant);
}

function highest({ settings }: Model, { coefficients, constant }: Row): number {
  return settings.reduce((sum, { top }, i) => sum + Math.max(0, coefficients[i]! * top), constant);
}

function read({ settings }: Model, outcome: Awaited<ReturnType<typeof solve>>): Answer {
  if (typeof outcome === 'string') return outcome;
  return { ks: settings.map((_, i) => outcome.values[`k${i}`]!), value: Math.round(outcome.objective) };
}
