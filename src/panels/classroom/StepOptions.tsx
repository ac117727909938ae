// What pupils may see and use in one step: a note, hints, what is hidden, what is locked, speeds, the seed.
import { useEffect, useState } from 'preact/hooks';
import { isSpiking, type Circuit } from '../../core/circuit.ts';
import { isLiving } from '../../core/spiking/circuit.ts';
import { classroomWords } from '../../i18n/classroom.ts';
import { show } from '../../i18n/numbers.ts';
import { words, writtenIn } from '../../i18n/words.ts';
import type { Hideable, Step } from '../../lesson/lesson.ts';
import { locksOfAnswer } from '../../lesson/restrict.ts';
import { speeds } from '../../session/clock.ts';
import { roundsSpeeds, spikingSpeeds } from '../../session/playground/playground.ts';
import { livingSpeeds } from '../../session/spiking/clock.ts';
import { nameOf } from '../../views/names.ts';
import type { ClassroomHost, StepContent } from './host.ts';

interface Props {
  readonly host: ClassroomHost;
  readonly step: Step;
  change(how: (step: Step) => Step): void;
}

/** Parts that are listed one by one. */
const MOST_LISTED = 40;

export function StepOptions({ host, step, change }: Props) {
  const content = useContent(host, step);
  const w = classroomWords().options;
  const own = writtenIn();
  const other = own === 'en' ? 'ja' : 'en';
  const hasHints = step.kind === 'level' || step.kind === 'file';
  const circuit = content && circuitOf(content);
  return (
    <div class="options-form">
      <label>
        <span>{w.note}</span>
        <textarea
          rows={2}
          maxLength={1_000}
          value={step.note?.[own] ?? ''}
          placeholder={step.note?.[other]}
          data-testid="option-note"
          onInput={(event) => {
            const note = { en: '', ja: '', ...step.note, [own]: event.currentTarget.value };
            change((now) => ({ ...now, note: note.en === '' && note.ja === '' ? undefined : note }));
          }}
        />
      </label>
      {hasHints && (
        <label>
          <span>{w.hints}</span>
          <select
            value={step.hints === undefined ? 'free' : String(step.hints)}
            data-testid="option-hints"
            onChange={(event) => {
              const { value } = event.currentTarget;
              const hints = value === 'free' ? undefined : (Number(value) as 0 | 1 | 2 | 3);
              change((now) => ({ ...now, hints }));
            }}
          >
            <option value="free">{w.hintsFree}</option>
            {[3, 2, 1, 0].map((count) => (
              <option key={count} value={String(count)}>
                {w.hintsOf(count)}
              </option>
            ))}
          </select>
        </label>
      )}
      {content && hideableIn(step, content).length > 0 && (
        <fieldset>
          <legend>{w.hidden}</legend>
          <div class="option-checks">
            {hideableIn(step, content).map((name) => (
              <Check
                key={name}
                label={w.hide[name]}
                isOn={step.hidden?.includes(name) ?? false}
                testId={`hide-${name}`}
                onChange={(isOn) => change((now) => ({ ...now, hidden: toggled(now.hidden, name, isOn) }))}
              />
            ))}
          </div>
          {hideableIn(step, content).includes('weights') && <small>{w.hideWhy}</small>}
        </fieldset>
      )}
      {content && circuit && <Locks step={step} content={content} circuit={circuit} change={change} />}
      {circuit && <Speeds step={step} circuit={circuit} change={change} />}
      {(step.kind === 'training' || (circuit && isSpiking(circuit))) && (
        <label>
          <span>{w.seed}</span>
          <input
            type="text"
            value={step.seed ?? ''}
            maxLength={200}
            autoComplete="off"
            data-testid="option-seed"
            onInput={(event) => {
              const seed = event.currentTarget.value || undefined;
              change((now) => ({ ...now, seed }));
            }}
          />
          <small>{w.seedWhy}</small>
        </label>
      )}
    </div>
  );
}

/** What the step holds, without its restrictions. */
function useContent(host: ClassroomHost, step: Step): StepContent | undefined {
  const [content, setContent] = useState<StepContent | undefined>(undefined);
  const { kind } = step;
  const plain: Step =
    kind === 'level'
      ? { kind, level: step.level }
      : kind === 'file'
        ? { kind, file: step.file }
        : kind === 'circuit'
          ? { kind, title: step.title, circuit: step.circuit }
          : { kind, title: step.title, training: step.training };
  const key = kind === 'level' ? step.level : step;
  useEffect(() => {
    let isGone = false;
    void host.contentOf(plain, 'step', 1).then((found) => {
      if (!isGone) setContent(found);
    });
    return () => {
      isGone = true;
    };
  }, [kind === 'level' ? key : kind]);
  return content;
}

function circuitOf(content: StepContent): Circuit | undefined {
  if (content.format === 'hibana.training') return undefined;
  return content.format === 'hibana.level' ? content.circuit : content;
}

/** What there is on its screen. */
function hideableIn(step: Step, content: StepContent): readonly Hideable[] {
  if (content.format === 'hibana.training') return [];
  const isTime = isSpiking(circuitOf(content)!);
  if (step.kind === 'circuit') return isTime ? ['instruments', 'code'] : ['instruments', 'formula', 'graph', 'code'];
  return isTime
    ? ['cases', 'weights', 'state', 'instruments', 'code', 'advice', 'teacher']
    : ['cases', 'weights', 'state', 'formula', 'graph', 'code', 'advice', 'teacher'];
}

interface LocksProps extends Pick<Props, 'step' | 'change'> {
  readonly content: StepContent;
  readonly circuit: Circuit;
}

function Locks({ step, content, circuit, change }: LocksProps) {
  const w = classroomWords().options;
  const parts = partsOf(circuit);
  const locked = step.locked ?? [];
  const set = (ids: readonly string[]): void => change((now) => ({ ...now, locked: ids.length > 0 ? ids : undefined }));
  if (parts.length === 0 || !canLock(content)) return null;
  const isRisky = content.format === 'hibana.level' && locksOfAnswer(content, locked).length > 0;
  const isMany = parts.length > MOST_LISTED;
  return (
    <fieldset>
      <legend>{w.locked}</legend>
      {isMany ? (
        <small>{w.lockMany(parts.length)}</small>
      ) : (
        <div class="option-checks">
          {parts.map(({ id, name }) => (
            <Check
              key={id}
              label={name}
              isOn={locked.includes(id)}
              testId={`lock-${id}`}
              onChange={(isOn) => set(toggled(locked, id, isOn) ?? [])}
            />
          ))}
        </div>
      )}
      <div class="buttons">
        <button type="button" class="link" data-testid="lock-all" onClick={() => set(parts.slice(0, 500).map(({ id }) => id))}>
          {w.lockAll}
        </button>
        <button type="button" class="link" data-testid="lock-none" onClick={() => set([])}>
          {w.lockNone}
        </button>
      </div>
      {isRisky && (
        <small class="option-warning" role="status">
          {w.lockAnswer}
        </small>
      )}
    </fieldset>
  );
}

/** Where a rule sets the weights, or nothing is set at all, a lock would say nothing. */
function canLock(content: StepContent): boolean {
  return content.format !== 'hibana.level' || !['teach', 'predict', 'assemble', 'draw'].includes(content.goal.kind);
}

/** Weights, then biases or cells; those that are locked anyway are left out. */
function partsOf(circuit: Circuit): { readonly id: string; readonly name: string }[] {
  const w = classroomWords().options;
  const synapses = (
    circuit.synapses as readonly { readonly id: string; readonly from: string; readonly to: string; readonly locked?: boolean }[]
  )
    .filter(({ locked }) => !locked)
    .map(({ id, from, to }) => ({ id, name: `${nameOf(circuit, from)} → ${nameOf(circuit, to)}` }));
  const cells = isSpiking(circuit)
    ? circuit.cells
        .filter((cell) => !cell.locked && (isLiving(cell) || cell.kind !== 'touch'))
        .map(({ id }) => ({ id, name: w.cell(nameOf(circuit, id)) }))
    : circuit.cells.filter((cell) => !cell.locked && cell.kind === 'neuron').map(({ id }) => ({ id, name: w.bias(nameOf(circuit, id)) }));
  return [...synapses, ...cells];
}

function Speeds({ step, circuit, change }: { readonly step: Step; readonly circuit: Circuit; readonly change: Props['change'] }) {
  const w = words();
  const isTime = isSpiking(circuit);
  const all: readonly number[] = step.kind === 'circuit' ? (isTime ? spikingSpeeds : roundsSpeeds) : isTime ? livingSpeeds : speeds;
  const allowed = step.speeds ?? all;
  return (
    <fieldset>
      <legend>{classroomWords().options.speeds}</legend>
      <div class="option-checks narrow">
        {all.map((speed) => (
          <Check
            key={speed}
            label={
              isTime && step.kind !== 'circuit'
                ? w.living.slower(Math.round(1 / speed))
                : w.times(step.kind === 'circuit' ? Number(show(speed)) : speed)
            }
            isOn={allowed.includes(speed)}
            testId={`speed-${speed}`}
            onChange={(isOn) => {
              const next = all.filter((one) => (one === speed ? isOn : allowed.includes(one)));
              // The last one stays.
              if (next.length > 0) change((now) => ({ ...now, speeds: next.length === all.length ? undefined : next }));
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface CheckProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly testId: string;
  onChange(isOn: boolean): void;
}

function Check({ label, isOn, testId, onChange }: CheckProps) {
  return (
    <label class="option-check">
      <input type="checkbox" checked={isOn} data-testid={testId} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

function toggled<T>(list: readonly T[] | undefined, item: T, isOn: boolean): readonly T[] | undefined {
  const rest = (list ?? []).filter((other) => other !== item);
  const next = isOn ? [...rest, item] : rest;
  return next.length > 0 ? next : undefined;
}
