// A cell's kind and name, and what can be put on it: a voltmeter, a speaker, a lamp.
import type { AnyCell } from '../../core/circuit.ts';
import { playgroundWords } from '../../i18n/playground.ts';
import { toldOf, writtenIn } from '../../i18n/words.ts';
import { freshId, takenIds } from '../../session/playground/palette.ts';
import { change, circuitOf, resetMembranes, type Playground } from '../../session/playground/playground.ts';
import { follow } from '../../views/follow.ts';
import { KindMark } from './KindMark.tsx';
import { Sign, type SignName } from './Small.tsx';
import { TextField } from './TextField.tsx';

export function CellHead({ playground, cell }: { readonly playground: Playground; readonly cell: AnyCell }) {
  follow(playground);
  const w = playgroundWords();
  const circuit = circuitOf(playground);
  const isWatched = circuit.probes.includes(cell.id);
  const instruments = circuit.instruments ?? [];
  const [speaker, lamp] = (['speaker', 'lamp'] as const).map((kind) =>
    instruments.find((one) => one.kind === kind && one.cell === cell.id),
  );
  const canBeWatched = cell.kind === 'neuron' || cell.kind === 'lif' || cell.kind === 'izhikevich';
  const attach = (kind: 'speaker' | 'lamp', there: { readonly id: string } | undefined): void => {
    if (there) change(playground, { without: [there.id] });
    else {
      const id = freshId(kind, takenIds(circuit));
      change(playground, {
        instruments: [kind === 'speaker' ? { id, kind, cell: cell.id, step: instruments.length % 8 } : { id, kind, cell: cell.id }],
      });
    }
  };
  return (
    <>
      <p class="part-kind">
        <KindMark kind={cell.kind} /> {w.kind[cell.kind]}
        <small>{w.kindWhy[cell.kind]}</small>
      </p>
      <TextField
        label={w.inspector.label}
        value={toldOf(cell.label) ?? ''}
        longest={200}
        isOff={cell.locked ?? false}
        instead={cell.id}
        testId="part-name"
        onChange={(text) => change(playground, { cells: [named(cell, text)] })}
      />
      <div class="fittings-row" role="group" aria-label={w.inspector.fittings}>
        {canBeWatched && (
          <Fitting
            sign="probe"
            name={w.inspector.fitting.probe}
            why={isWatched ? w.inspector.unprobe : w.inspector.probe}
            testId="probe"
            isOn={isWatched}
            onClick={() =>
              change(playground, { probes: isWatched ? circuit.probes.filter((id) => id !== cell.id) : [...circuit.probes, cell.id] })
            }
          />
        )}
        {cell.kind !== 'current' && cell.kind !== 'input' && (
          <Fitting
            sign="sound"
            name={w.inspector.fitting.speaker}
            why={speaker ? w.inspector.unspeaker : w.inspector.speaker}
            testId="speaker"
            isOn={speaker !== undefined}
            onClick={() => attach('speaker', speaker)}
          />
        )}
        {cell.kind !== 'current' && (
          <Fitting
            sign="lamp"
            name={w.inspector.fitting.lamp}
            why={lamp ? w.inspector.unlamp : w.inspector.lamp}
            testId="lamp"
            isOn={lamp !== undefined}
            onClick={() => attach('lamp', lamp)}
          />
        )}
        {(cell.kind === 'lif' || cell.kind === 'izhikevich') && (
          <Fitting
            sign="drop"
            name={w.inspector.fitting.reset}
            why={w.inspector.resetCell}
            testId="reset-cell"
            onClick={() => resetMembranes(playground, [cell.id])}
          />
        )}
      </div>
    </>
  );
}

interface FittingProps {
  readonly sign: SignName;
  readonly name: string;
  readonly why: string;
  readonly testId: string;
  /** Undefined for what is done at once. */
  readonly isOn?: boolean;
  onClick(): void;
}

function Fitting({ sign, name, why, testId, isOn, onClick }: FittingProps) {
  return (
    <button type="button" class="btn fitting" title={why} aria-pressed={isOn} data-testid={testId} onClick={onClick}>
      <Sign name={sign} /> {name}
    </button>
  );
}

/** A name is written in the language on screen; where the other has none it stands there too. */
function named(cell: AnyCell, text: string): AnyCell {
  const { label, ...bare } = cell;
  if (text === '') return bare;
  const other = writtenIn() === 'en' ? 'ja' : 'en';
  const isShared = label === undefined || label.en === label.ja;
  const both = { en: text, ja: text, ...(isShared ? {} : { [other]: label[other] }) };
  return { ...bare, label: both };
}
