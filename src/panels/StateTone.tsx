// The state as a tone, for who would rather hear it rise than see it: while votes are under way, and compared with zero when they have settled.
import { useEffect } from 'preact/hooks';
import { isNeuron } from '../core/circuit.ts';
import { isLiving, type LivingCell } from '../core/spiking/circuit.ts';
import { stateSoFar, type Heard } from '../session/heard.ts';
import { isUnderWay } from '../session/clock.ts';
import type { Moment, Play } from '../session/play.ts';
import type { LivingPlay } from '../session/spiking/play.ts';
import { gaugeOf, type Gauge } from '../views/board/living/height.ts';
import { isCovered } from '../views/presenting.ts';
import { useGame, type AnyPlay, type StateTone as Tone } from './context.ts';

/** A membrane that stands so many units below its threshold is at rest; the tone climbs to zero at the threshold. */
const REST_UNITS = 6;

export function StateTone({ play }: { readonly play: AnyPlay }) {
  const game = useGame();
  useEffect(() => {
    let tone: Tone | undefined;
    let stop = (): void => undefined;
    let isGone = false;
    void game.openTone().then((opened) => {
      if (!opened) return;
      if (isGone) return opened.close();
      tone = opened;
      stop = play.kind === 'rounds' ? soundVote(play, tone) : soundMembrane(play, tone);
    });
    return () => {
      isGone = true;
      stop();
      tone?.close();
    };
  }, [play, game]);
  return null;
}

/** What is asked, or covered for the class, is not given away. */
const isSecret = (play: AnyPlay): boolean => play.isAsking || isCovered('state') || isCovered('answer');

function soundVote(play: Play, tone: Tone): () => void {
  const heard: Heard = { sum: 0, side: 0 };
  const cell = (): number => play.run.state.compiled.indexOf.get(play.circuit.cells.findLast(isNeuron)?.id ?? '') ?? -1;
  const stop = eachFrame(() => {
    const at = cell();
    if (at < 0 || !isUnderWay(play.clock) || !play.clock.isRunning || isSecret(play)) return tone.hush();
    stateSoFar(heard, play.run.state, play.clock, at);
    tone.aim(heard.sum, heard.side);
  });
  const onMoment = ({ type }: Moment): void => {
    const at = cell();
    if (type !== 'settled' || at < 0 || isSecret(play)) return;
    stateSoFar(heard, play.run.state, play.clock, at);
    tone.compare(heard.sum);
  };
  play.moments.add(onMoment);
  return () => {
    stop();
    play.moments.delete(onMoment);
  };
}

function soundMembrane(play: LivingPlay, tone: Tone): () => void {
  let measured: LivingCell | undefined;
  let gauge: Gauge | undefined;
  return eachFrame(() => {
    const cell = play.circuit.cells.findLast(isLiving);
    if (!cell || !play.clock.isRunning || isSecret(play)) return tone.hush();
    if (cell !== measured || !gauge) gauge = gaugeOf((measured = cell));
    const { state } = play.run;
    const v = state.v[state.compiled.indexOf.get(cell.id)!]!;
    tone.aim(((v - gauge.lineMv) / Math.max(1, gauge.lineMv - gauge.restMv)) * REST_UNITS, 0);
  });
}

function eachFrame(work: () => void): () => void {
  let request = 0;
  const frame = (): void => {
    work();
    request = requestAnimationFrame(frame);
  };
  request = requestAnimationFrame(frame);
  return () => cancelAnimationFrame(request);
}
