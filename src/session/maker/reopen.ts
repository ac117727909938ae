// A level file that is opened again to be changed.
import { depth, type Id } from '../../core/circuit.ts';
import { dtOf } from '../../core/spiking/circuit.ts';
import { isSpikingLevel, type Level, type RoundsLevel } from '../../levels/level.ts';
import type { SpikingLevel } from '../../levels/spiking/level.ts';
import { replay } from '../replay.ts';
import { circuitOf } from '../session.ts';
import { replaySpiking } from '../spiking/replay.ts';
import { spikingCircuitOf } from '../spiking/session.ts';
import { buildLevel, puzzleKey } from './build.ts';
import { beginDraft, type Draft, type DraftRun, type RoundsAsked, type TimeAsked } from './draft.ts';
import { tidy } from './ranges.ts';
import { draftTexts, type DraftTexts } from './words.ts';

/** undefined for goals that are not made here. Its maker has solved it while the puzzle stays what it was. */
export function draftOf(level: Level, otherwise: DraftTexts): Draft | undefined {
  const draft = isSpikingLevel(level) ? timeDraft(level) : roundsDraft(level);
  if (!draft) return undefined;
  const read = { ...draft, id: level.id, texts: draftTexts(level, otherwise) };
  return { ...read, played: { key: puzzleKey(buildLevel(read, otherwise).level), recording: level.solution } };
}

function roundsDraft(level: RoundsLevel): Draft | undefined {
  const { circuit, goal } = level;
  const draft = beginDraft(circuit, level.id);
  if (draft.clock !== 'rounds') return undefined;
  const solution = circuitOf(replay(level.solution, level).session);
  const rounds = ('rounds' in goal ? goal.rounds : undefined) ?? depth(circuit);
  let asked: RoundsAsked;
  if (goal.kind === 'predict') {
    const isPlain = goal.ask === 'fires' && goal.questions.every((question) => Object.keys(question).join() === 'in');
    if (!isPlain) return undefined;
    const { streak } = goal;
    asked = { ...draft.asked, kind: 'predict', rounds, cells: [goal.cell], questions: goal.questions.map((one) => one.in), streak };
  } else if (goal.kind === 'cases' || goal.kind === 'impossible') {
    const hidden = goal.kind === 'cases' ? (goal.hidden ?? []) : [];
    const cases = [...goal.cases.map((one) => ({ ...one, hidden: false })), ...hidden.map((one) => ({ ...one, hidden: true }))];
    asked = { ...draft.asked, kind: goal.kind, rounds, cases, cells: cellsIn(cases.map(({ out }) => Object.keys(out))) };
  } else return undefined;
  return { ...draft, start: circuit, solution, kit: level.kit, asked };
}

function timeDraft(level: SpikingLevel): Draft | undefined {
  const { circuit, goal } = level;
  const draft = beginDraft(circuit, level.id);
  if (draft.clock !== 'milliseconds' || goal.kind === 'predict') return undefined;
  const solution = spikingCircuitOf(replaySpiking(level.solution, level).session);
  const runs: DraftRun[] =
    goal.kind === 'live'
      ? [{ ms: goal.ms, timesMs: touchesIn(level), wants: goal.wants, hidden: false }]
      : [
          ...goal.cases.map((one) => ({ ...one, hidden: false })),
          ...(goal.kind === 'spikes' ? (goal.hidden ?? []) : []).map((one) => ({ ...one, hidden: true })),
        ];
  const asked: TimeAsked = {
    kind: goal.kind,
    ms: runs[0]?.ms ?? draft.asked.ms,
    runs,
    cells: cellsIn(runs.map(({ wants }) => wants.map(({ cell }) => cell))),
    jitter: goal.jitter,
  };
  return { ...draft, start: circuit, solution, kit: level.kit, asked };
}

function touchesIn({ solution, circuit }: SpikingLevel): Record<Id, number[]> {
  const touches: Record<Id, number[]> = {};
  for (const command of solution.commands)
    if (command.type === 'touch') (touches[command.cell] ??= []).push(tidy(command.tick * dtOf(circuit)));
  return touches;
}

function cellsIn(lists: readonly (readonly Id[])[]): Id[] {
  return [...new Set(lists.flat())];
}
