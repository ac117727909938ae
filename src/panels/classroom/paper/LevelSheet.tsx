// One level on paper: for pupils with everything left to find, for the teacher filled in.
import type { ComponentChildren } from 'preact';
import { isSpiking } from '../../../core/circuit.ts';
import { paperWords } from '../../../i18n/paper.ts';
import { show } from '../../../i18n/numbers.ts';
import { RichText } from '../../../i18n/RichText.tsx';
import { told } from '../../../i18n/words.ts';
import { isSpikingLevel, type AssembleGoal, type Level, type PredictGoal, type Range } from '../../../levels/level.ts';
import { answerOf, type Answer } from '../../../session/paper/answer.ts';
import { keyOf } from '../../../session/paper/places.ts';
import { sheetOf, type Sheet } from '../../../session/paper/sheet.ts';
import { isShare } from '../../expected.ts';
import { placeText, valueText } from '../placeText.ts';
import { AnswerNotes } from './AnswerNotes.tsx';
import { CaseTable } from './CaseTable.tsx';
import { isDrawable, PaperCircuit } from './PaperCircuit.tsx';
import { Pixels } from './Pixels.tsx';
import { QuestionTable } from './QuestionTable.tsx';
import { TileSheet } from './TileSheet.tsx';
import { Counts, Trials } from './TimeAxes.tsx';
import { WeightTables } from './WeightTables.tsx';

export function LevelSheet({ level, isAnswer }: { readonly level: Level; readonly isAnswer: boolean }) {
  const w = paperWords();
  const sheet = sheetOf(level);
  const answer = isAnswer ? answerOf(sheet) : undefined;
  const text = told(level.text);
  return (
    <article class={`paper-sheet ${isAnswer ? 'filled-in' : ''}`} data-testid={isAnswer ? `answers-${level.id}` : `sheet-${level.id}`}>
      <header class="paper-head">
        <p>
          <span>{w.foot}</span>
          <span>{isAnswer ? w.answerSheet : w.worksheet}</span>
        </p>
        <h2>
          <RichText text={text.title} />
        </h2>
        {!isAnswer && (
          <p class="paper-name">
            <span>{w.name}</span>
            <span>{w.date}</span>
          </p>
        )}
      </header>
      <p class="paper-story">
        <RichText text={text.story} />
      </p>
      <p class="paper-goal">
        <b>{w.goal}</b> <RichText text={text.goal} />
      </p>
      <Numbers sheet={sheet} answer={answer} />
      <Work sheet={sheet} answer={answer} />
      {answer ? <AnswerNotes level={level} answer={answer} /> : <Thinking level={level} />}
    </article>
  );
}

interface Props {
  readonly sheet: Sheet;
  readonly answer: Answer | undefined;
}

/** The circuit with its boxes, and what may be written into them. */
function Numbers({ sheet: { level, circuit, places, task }, answer }: Props) {
  const w = paperWords();
  const values = answer?.values;
  const drawn = answer && places.length > 0 ? answer.circuit : circuit;
  // Numbers of a prediction change from question to question, those of a sheet of tiles are its answer, and some are only learned.
  const isLearned = level.goal.kind === 'teach' && places.length === 0;
  const isBare = isLearned || task.kind === 'questions' || task.kind === 'counts' || task.kind === 'tiles';
  const others = places.filter(({ kind }) => kind === 'parameter' || kind === 'activator' || kind === 'temperature');
  const pixelColumns = task.kind === 'cases' ? task.pixelColumns : undefined;
  const canDraw = isDrawable(circuit) && pixelColumns === undefined;
  if (task.kind === 'picture' || task.kind === 'screen' || (isBare && !canDraw)) return null;
  return (
    <section>
      <h3>{w.circuit}</h3>
      {places.length > 0 && task.kind !== 'tiles' && (
        <p class="paper-hint">
          {w.blanksWhy} {rangesText(level)}
        </p>
      )}
      {canDraw ? (
        <PaperCircuit circuit={drawn} places={places} values={values} isBare={isBare} />
      ) : (
        <WeightTables circuit={drawn} places={places} values={values} pixelColumns={pixelColumns} />
      )}
      {others.length > 0 && (
        <ul class="paper-others">
          {others.map((place) => (
            <li key={keyOf(place)}>
              {placeText(circuit, place)}
              <b data-fill={keyOf(place)}>{values && valueText(values.get(keyOf(place))!)}</b>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function rangesText(level: Level): string {
  const w = paperWords();
  const span = (range: Range): string => w.range(show(range.min), show(range.max));
  const { kit } = level;
  return [
    kit.weights && w.weights(span(kit.weights)),
    'bias' in kit && kit.bias ? w.bias(span(kit.bias)) : undefined,
    'delaysMs' in kit && kit.delaysMs ? w.delays(span(kit.delaysMs)) : undefined,
  ]
    .filter(Boolean)
    .join(' ');
}

function Work({ sheet: { level, task }, answer }: Props) {
  const w = paperWords();
  switch (task.kind) {
    case 'cases': {
      if (isSpikingLevel(level)) return null;
      const { circuit } = level;
      const why = task.asked.some((id) => isShare(circuit, id))
        ? w.tableShare
        : circuit.cells.some((cell) => cell.kind === 'neuron' && cell.activator !== 'step' && task.asked.includes(cell.id))
          ? w.tableOther
          : w.tableWhy;
      return (
        <Part title={w.table} why={why}>
          <CaseTable level={level} task={task} answers={answer?.rows} />
        </Part>
      );
    }
    case 'questions':
      if (isSpikingLevel(level)) return null;
      return (
        <Part title={w.questions} why="">
          <QuestionTable level={level} goal={level.goal as PredictGoal} task={task} truths={answer?.truths} />
        </Part>
      );
    case 'time':
      return (
        <Part title={w.time} why={w.timeGiven}>
          {isSpikingLevel(level) && <Trials level={level} task={task} spikes={answer?.spikes} />}
        </Part>
      );
    case 'counts':
      return (
        <Part title={w.questions} why="">
          {isSpikingLevel(level) && <Counts level={level} task={task} truths={answer?.truths} />}
        </Part>
      );
    case 'picture':
      return (
        <Part title={w.picture} why={w.pictureWhy}>
          <Pixels inputs={task.inputs} columns={task.pixelColumns} values={answer?.pixels ?? task.given} />
        </Part>
      );
    case 'tiles':
      return (
        <Part title={w.tiles} why={w.tilesWhy}>
          {!isSpikingLevel(level) && <TileSheet level={level} goal={level.goal as AssembleGoal} tiles={answer?.tiles} />}
        </Part>
      );
    case 'screen':
      return <p class="paper-hint">{w.screen}</p>;
  }
}

function Part({ title, why, children }: { readonly title: string; readonly why: string; readonly children: ComponentChildren }) {
  return (
    <section>
      <h3>{title}</h3>
      {why !== '' && <p class="paper-hint">{why}</p>}
      {children}
    </section>
  );
}

/** A question for the class, and lines to write on. */
function Thinking({ level }: { readonly level: Level }) {
  const w = paperWords();
  return (
    <section class="paper-think">
      <h3>{w.think}</h3>
      <p>{level.goal.kind === 'impossible' ? w.claim : told(level.teacher).ask}</p>
      <div class="paper-lines" aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
      {isSpiking(level.circuit) ? null : <p class="paper-room">{w.room}</p>}
    </section>
  );
}
