// The circuit: as it starts and as it is solved, and which of its parts players may turn.
import { makerWords } from '../../i18n/maker.ts';
import { take, type Side } from '../../session/maker/draft.ts';
import { scramble } from '../../session/maker/scramble.ts';
import { isSetAlike } from '../../session/maker/shape.ts';
import { turnable } from '../../session/maker/steps.ts';
import { editsOf } from '../../session/difference.ts';
import { follow } from '../../views/follow.ts';
import { LockList } from './LockList.tsx';
import { putOnCanvas } from './onCanvas.ts';
import { OtherLevels } from './OtherLevels.tsx';
import { sayEdit } from './say.ts';
import type { Maker } from './useMaker.ts';

const sides: readonly Side[] = ['solution', 'start'];
const MOST_SAID = 8;

export function StartStep({ maker }: { readonly maker: Maker }) {
  follow(maker.playground);
  const { draft, canvas } = maker;
  const w = makerWords().start;
  const shown = sides.filter((side) => isSetAlike(draft[side], canvas));
  return (
    <>
      <p class="maker-why">{w.why}</p>
      {sides.map((side) => (
        <section key={side} class="maker-card">
          <h3>
            {side === 'start' ? w.startTitle : w.solution}
            {shown.includes(side) && <small class="badge-now">{w.onCanvas}</small>}
          </h3>
          <div class="buttons">
            <TakeButton maker={maker} side={side} />
            <button
              type="button"
              class="btn"
              disabled={shown.includes(side)}
              data-testid={`show-${side}`}
              onClick={() => showSide(maker, side)}
            >
              {w.show[side]}
            </button>
            {side === 'start' && (
              <button type="button" class="btn" data-testid="scramble" onClick={() => scrambleStart(maker)}>
                {w.scramble}
              </button>
            )}
          </div>
        </section>
      ))}
      {shown.length === 0 && <p class="maker-note">{canvas.clock === draft.clock ? w.neither : makerWords().otherClock}</p>}
      <Difference maker={maker} />
      <LockList maker={maker} />
      <OtherLevels maker={maker} />
    </>
  );
}

/** What stays in reach while the panel is folded away. */
export function TakeButtons({ maker }: { readonly maker: Maker }) {
  follow(maker.playground);
  return (
    <>
      {sides.map((side) => (
        <TakeButton key={side} maker={maker} side={side} />
      ))}
    </>
  );
}

function TakeButton({ maker, side }: { readonly maker: Maker; readonly side: Side }) {
  const w = makerWords().start;
  const onClick = (): void => {
    const next = take(maker.draft, side, maker.canvas);
    if (next) maker.change(next);
    maker.say(next ? w.taken[side] : makerWords().otherClock);
  };
  return (
    <button type="button" class="btn" data-testid={`take-${side}`} onClick={onClick}>
      {w.take[side]}
    </button>
  );
}

function Difference({ maker: { draft } }: { readonly maker: Maker }) {
  const w = makerWords().start;
  const edits = editsOf(draft.solution, draft.start);
  if (edits.length === 0) return <p class="maker-note">{w.same}</p>;
  return (
    <div class="maker-note" data-testid="difference">
      {w.differs(edits.length)}
      <ul>
        {edits.slice(0, MOST_SAID).map((edit) => (
          <li key={JSON.stringify(edit)}>{sayEdit(draft.solution, edit)}</li>
        ))}
        {edits.length > MOST_SAID && <li>{w.more(edits.length - MOST_SAID)}</li>}
      </ul>
    </div>
  );
}

function scrambleStart(maker: Maker): void {
  const w = makerWords().start;
  if (turnable(maker.draft).settings === 0) return maker.say(w.nothingToTurn);
  const next = scramble(maker.draft);
  maker.change(next);
  putOnCanvas(maker.playground, next.start);
  maker.say(w.scrambled(editsOf(next.solution, next.start).length));
}

function showSide(maker: Maker, side: Side): void {
  if (maker.canvas.clock !== maker.draft.clock) return maker.say(makerWords().otherClock);
  putOnCanvas(maker.playground, maker.draft[side]);
  maker.say(makerWords().start.shown[side]);
}
