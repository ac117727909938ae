// Judge and proof, watched: what is missing, what the judge says case by case, the pars, and the rules with what to do.
import { useEffect, useState } from 'preact/hooks';
import { makerWords } from '../../i18n/maker.ts';
import { show } from '../../i18n/numbers.ts';
import { readObject } from '../../files/parse.ts';
import type { FileError } from '../../files/result.ts';
import type { Level, Par } from '../../levels/level.ts';
import { proofKey, type Built } from '../../session/maker/build.ts';
import { isSound, rulesFor, type RuleVerdict } from '../../session/maker/rules.ts';
import { turnable } from '../../session/maker/steps.ts';
import { Icon } from '../Icon.tsx';
import { sayEdit } from './say.ts';
import type { Check, Maker } from './useMaker.ts';

/** What the level’s parser says of it; undefined when it takes it. */
export function faultOf(level: Level): FileError | undefined {
  const read = readObject('hibana.level', JSON.parse(JSON.stringify(level)));
  return read.ok ? undefined : read;
}

export function CheckStep({ maker }: { readonly maker: Maker }) {
  const { draft, standing } = maker;
  const w = makerWords().check;
  if (standing.gap) return <p class="maker-note bad">{w.gap[standing.gap]}</p>;
  const { kind } = draft.asked;
  if (kind !== 'predict' && kind !== 'live' && turnable(draft).settings === 0) return <p class="maker-note bad">{w.gap.nothingToTurn}</p>;
  return <Checked maker={maker} built={maker.build()} />;
}

function Checked({ maker, built }: { readonly maker: Maker; readonly built: Built }) {
  const { check, standing } = maker;
  const w = makerWords().check;
  const { level, refused } = built;
  const fault = faultOf(level);
  const key = proofKey(level);
  const own = check?.key === key ? check : undefined;
  const isRunning = own?.outcome === 'running';
  return (
    <>
      <p class="maker-why">{w.why}</p>
      {fault && <Fault fault={fault} />}
      {refused && <p class="maker-note bad">{w.offKit(sayRefused(level, refused.command))}</p>}
      <div class="buttons">
        {isRunning ? (
          <button type="button" class="btn" data-testid="cancel-check" onClick={maker.cancelCheck}>
            {w.cancel}
          </button>
        ) : (
          <button type="button" class="btn main" disabled={fault !== undefined} data-testid="check" onClick={() => maker.startCheck(level)}>
            {standing.proof || own ? w.again : w.go}
          </button>
        )}
      </div>
      {own && <Progress check={own} now={maker.host.now} />}
      {own?.judged && <CaseLines check={own} level={level} />}
      {standing.proof && !isRunning && (
        <>
          <Rules verdicts={rulesFor(level, standing.proof)} />
          <Pars par={standing.proof.par} level={level} />
        </>
      )}
    </>
  );
}

function Fault({ fault }: { readonly fault: FileError }) {
  const w = makerWords().check;
  return (
    <p class="maker-note bad" data-testid="fault">
      {fault.message.includes('too long') ? w.tooMuch : w.refusedFile(fault.path)} <code lang="en">{fault.message}</code>
    </p>
  );
}

function Progress({ check, now }: { readonly check: Check; now(): number }) {
  const w = makerWords().check;
  const [seconds, setSeconds] = useState(0);
  const isRunning = check.outcome === 'running';
  useEffect(() => {
    if (!isRunning) return undefined;
    const look = (): void => setSeconds(Math.floor((now() - check.since) / 1000));
    look();
    const timer = setInterval(look, 500);
    return () => clearInterval(timer);
  }, [isRunning, check.since]);
  if (check.outcome === 'cancelled') return <p class="maker-note">{w.cancelled}</p>;
  if (check.outcome === 'broken') return <p class="maker-note bad">{w.broken}</p>;
  if (typeof check.outcome === 'object') {
    if (check.judged && !check.judged.isSolved) return <p class="maker-note bad">{w.rule.solutionSolves[1]}</p>;
    return (
      <p class="maker-note bad">
        {w.unprovable} <code lang="en">{check.outcome.unprovable}</code>
      </p>
    );
  }
  if (!isRunning) return null;
  return (
    <p class="maker-note" data-testid="check-progress">
      <progress max={2} value={check.judged ? 1 : 0} aria-label={w.go} /> {check.judged ? w.proving : w.judging} {w.seconds(seconds)}
    </p>
  );
}

function CaseLines({ check, level }: { readonly check: Check; readonly level: Level }) {
  const w = makerWords().check;
  const goal = makerWords().goal;
  const isTime = level.circuit.clock === 'milliseconds';
  const cases = check.judged?.cases ?? [];
  const nameOf = (index: number): string =>
    (isTime ? goal.runTitle : level.goal.kind === 'predict' ? goal.questionTitle : goal.caseTitle)(index + 1);
  return (
    <section>
      <h3>{w.cases}</h3>
      <ul class="case-lines" data-testid="case-lines">
        {cases.map(({ index, hidden, pass }) => (
          <li key={`${hidden} ${index}`} class={`mark ${pass ? 'ok' : 'no'}`} title={w.caseLine(nameOf(index), hidden, pass)}>
            <Icon name={pass ? 'solved' : 'close'} />
            <span class="visually-hidden">{w.caseLine(nameOf(index), hidden, pass)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rules({ verdicts }: { readonly verdicts: readonly RuleVerdict[] }) {
  const w = makerWords().check;
  return (
    <section>
      <p class={`maker-note ${isSound(verdicts) ? 'good' : 'bad'}`} data-testid="check-done">
        {isSound(verdicts) ? w.fine : w.notYet}
      </p>
      <h3>{w.rules}</h3>
      <ul class="rule-list">
        {verdicts.map(({ rule, isKept, isMust, what }) => (
          <li key={rule} class={isKept ? '' : isMust ? 'broken' : 'advised'} data-testid={`rule-${rule}`}>
            <span class={`mark ${isKept ? 'ok' : 'no'}`}>
              <Icon name={isKept ? 'solved' : 'close'} />
            </span>
            <span>
              {!isKept && <b>{isMust ? w.must : w.advice}: </b>}
              {w.rule[rule][isKept ? 0 : 1]}
              {what !== '' && (
                <small>
                  {w.detail} <code lang="en">{what}</code>
                </small>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Pars({ par, level }: { readonly par: Par; readonly level: Level }) {
  const w = makerWords().check.par;
  const count = Math.round(1 / par.density).toLocaleString('en');
  const isTurned = level.goal.kind === 'cases' || level.goal.kind === 'impossible' || level.goal.kind === 'spikes';
  const rows: readonly (readonly [string, string])[] = [
    [w.frugal, show(par.frugal)],
    [w.sturdy, show(par.sturdy)],
    ...(isTurned ? ([[w.best, show(par.best)], [w.distance, show(par.distance)]] as const) : []), // prettier-ignore
    [w.rare, par.densityBy === 'sampling' ? w.atMost(count) : w.oneIn(count)],
    [w.certainty, par.proven ? w.proven : w.bestKnown],
  ];
  return (
    <section>
      <h3>{w.title}</h3>
      <dl class="par-list" data-testid="pars">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function sayRefused(level: Level, command: NonNullable<Built['refused']>['command']): string {
  const isEdit =
    'synapse' in command ||
    'parameter' in command ||
    command.type === 'setBias' ||
    command.type === 'setActivator' ||
    command.type === 'setTemperature';
  return isEdit ? sayEdit(level.circuit, command) : command.type;
}
