// Makes a level of the circuit on the desk: six steps beside the canvas, on which the maker builds and records.
import './maker.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { makerWords } from '../../i18n/maker.ts';
import { isSetAlike } from '../../session/maker/shape.ts';
import { turnable } from '../../session/maker/steps.ts';
import { circuitOf } from '../../session/playground/playground.ts';
import { follow } from '../../views/follow.ts';
import { useGame } from '../context.ts';
import { Icon } from '../Icon.tsx';
import type { Desk } from '../playground/desk.ts';
import type { Host } from '../playground/host.ts';
import { Small } from '../playground/Small.tsx';
import { CheckStep } from './CheckStep.tsx';
import { GoalStep, RecordButtons } from './GoalStep.tsx';
import { KitStep } from './KitStep.tsx';
import { ShareStep } from './ShareStep.tsx';
import { StartStep, TakeButtons } from './StartStep.tsx';
import { useMaker, type Maker } from './useMaker.ts';
import { WordsStep } from './WordsStep.tsx';

interface Props {
  readonly desk: Desk;
  readonly host: Host;
  readonly name: string;
  onClose(): void;
}

const steps = ['start', 'kit', 'goal', 'words', 'check', 'share'] as const;
type Step = (typeof steps)[number];

/** Cells and synapses; a larger circuit is too much to be judged at every edit. */
const MOST_PARTS = 2_000;

export function LevelMaker(props: Props) {
  follow(props.desk.playground);
  const { cells, synapses } = circuitOf(props.desk.playground);
  return cells.length + synapses.length > MOST_PARTS ? <TooLarge onClose={props.onClose} /> : <Bench {...props} />;
}

function TooLarge({ onClose }: Pick<Props, 'onClose'>) {
  const w = makerWords();
  return (
    <aside class="maker" aria-label={w.title} data-testid="maker">
      <header class="maker-head">
        <h2>{w.title}</h2>
        <Small sign="close" label={w.close} testId="close-maker" onClick={onClose} />
      </header>
      <p class="maker-note bad">{w.tooLarge}</p>
    </aside>
  );
}

function Bench({ desk, host, onClose }: Props) {
  const { playground } = desk;
  follow(playground);
  const game = useGame();
  const w = makerWords();
  const maker = useMaker(playground, host);
  const [step, setStep] = useState<Step>('start');
  const [isFolded, fold] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    // The button that opened it has gone with its menu.
    return () => document.querySelector<HTMLElement>('[data-testid="file-menu"]')?.focus();
  }, []);
  useEffect(() => {
    if (!maker.isKept) game.notify(makerWords().notKept);
  }, [maker.isKept]);
  const goTo = (next: Step): void => {
    setStep(next);
    maker.say('');
    body.current?.scrollTo(0, 0);
  };
  const done = doneSteps(maker);
  const after = steps[steps.indexOf(step) + 1];
  return (
    <aside class={`maker ${isFolded ? 'folded' : ''}`} aria-label={w.title} data-testid="maker">
      <header class="maker-head">
        <h2 ref={title} tabIndex={-1}>
          {w.title}
        </h2>
        <span class="maker-fold">
          <button type="button" class="btn" aria-expanded={!isFolded} data-testid="fold" onClick={() => fold(!isFolded)}>
            {isFolded ? w.unfold : w.fold}
          </button>
        </span>
        <Small sign="close" label={w.close} testId="close-maker" onClick={onClose} />
      </header>
      {isFolded ? (
        <div class="maker-bar">{step === 'goal' ? <RecordButtons maker={maker} /> : <TakeButtons maker={maker} />}</div>
      ) : (
        <>
          <nav class="maker-steps" aria-label={w.stepsLabel}>
            {steps.map((name, index) => (
              <button
                key={name}
                type="button"
                class={`maker-step ${done[name] ? 'done' : ''}`}
                aria-current={step === name ? 'step' : undefined}
                aria-label={w.stepSaid(index + 1, w.steps[name], done[name])}
                data-testid={`step-${name}`}
                onClick={() => goTo(name)}
              >
                <span class="maker-nth">{done[name] ? <Icon name="solved" /> : index + 1}</span>
                {w.steps[name]}
              </button>
            ))}
          </nav>
          <div class="maker-body" ref={body}>
            <StepBody step={step} maker={maker} onStep={goTo} />
            {after && (
              <p class="maker-onward">
                <button type="button" class="btn" data-testid="onward" onClick={() => goTo(after)}>
                  {w.onward(w.steps[after])}
                </button>
              </p>
            )}
          </div>
        </>
      )}
      <p class="maker-said" role="status" data-testid="maker-said">
        {maker.said}
      </p>
    </aside>
  );
}

function StepBody({ step, maker, onStep }: { readonly step: Step; readonly maker: Maker; onStep(step: Step): void }) {
  follow(maker.playground);
  switch (step) {
    case 'start':
      return <StartStep maker={maker} />;
    case 'kit':
      return <KitStep maker={maker} />;
    case 'goal':
      return <GoalStep maker={maker} />;
    case 'words':
      return <WordsStep maker={maker} />;
    case 'check':
      return <CheckStep maker={maker} />;
    case 'share':
      return <ShareStep maker={maker} onCheck={() => onStep('check')} />;
  }
}

function doneSteps({ draft, standing }: Maker): Readonly<Record<Step, boolean>> {
  const { proof, isPlayed, gap } = standing;
  const isTurned = draft.asked.kind !== 'predict' && draft.asked.kind !== 'live';
  const isRight = proof !== undefined && !proof.startSolved && proof.solutionSolves;
  return {
    start: !isTurned || !isSetAlike(draft.start, draft.solution),
    kit: !isTurned || turnable(draft).settings > 0,
    goal: gap === undefined,
    words: draft.texts.en.title !== '' || draft.texts.ja.title !== '',
    check: isRight,
    share: isRight && isPlayed,
  };
}
