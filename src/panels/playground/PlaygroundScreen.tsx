// The playground: parts on the left, the canvas in the middle, numbers on the right, time and instruments below.
import { useEffect, useRef, useState } from 'preact/hooks';
import { show } from '../../i18n/numbers.ts';
import { playgroundWords } from '../../i18n/playground.ts';
import { cellsInside, chipsOf } from '../../core/chips.ts';
import { fragmentOf } from '../../session/playground/copy.ts';
import { circuitOf, select, type PlaygroundMoment } from '../../session/playground/playground.ts';
import { writeCompact } from '../../files/write.ts';
import { FreeBoard } from '../../views/board/free/FreeBoard.tsx';
import { follow } from '../../views/follow.ts';
import { Lazy } from '../../views/Lazy.tsx';
import { isPresenting } from '../../views/presenting.ts';
import { words } from '../../i18n/words.ts';
import { Presenting } from '../Presenting.tsx';
import { useGame, type Game } from '../context.ts';
import { Header } from '../Header.tsx';
import { GuestBar, useBeside } from './Beside.tsx';
import type { Desk } from './desk.ts';
import { EditBar } from './EditBar.tsx';
import { FileMenu } from './FileMenu.tsx';
import type { Host, Opening } from './host.ts';
import { Inspector } from './Inspector.tsx';
import { Invite } from './Invite.tsx';
import { Palette } from './Palette.tsx';
import { Small } from './Small.tsx';
import { Story } from './Story.tsx';
import { TimeBar } from './TimeBar.tsx';
import { freshItemId, useKeeping } from './useKeeping.ts';
import { usePlaygroundKeys } from './usePlaygroundKeys.ts';
import { OpenView, ViewTabs, type View } from './ViewTabs.tsx';

interface Props {
  readonly desk: Desk;
  readonly host: Host;
  readonly opening: Opening;
  /** Another circuit takes this one's place on the desk. */
  onOpen(opening: Opening): void;
  /** Text from a file or the clipboard that is to be opened, of ours or of another program's. */
  onOpenText(text: string, name: string): void;
}

const loadPresenter = () => import('../presenter/PlaygroundPresenter.tsx').then(({ PlaygroundPresenter }) => PlaygroundPresenter);
const loadMaker = () => import('../maker/LevelMaker.tsx').then(({ LevelMaker }) => LevelMaker);

/** Room for the level maker and the numbers at once. */
const WIDE = '(min-width: 1600px)';
/** Is there room for numbers beside the canvas? In letters, which grow with the player's setting; playground.css has the same bounds. */
function isRoomy(): boolean {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return innerWidth >= 64 * rem && innerHeight >= 31 * rem;
}

export function PlaygroundScreen({ desk, host, opening, onOpen, onOpenText }: Props) {
  const [isMaking, make] = useState(false);
  const { playground } = desk;
  follow(playground);
  const game = useGame();
  const w = playgroundWords();
  const board = useRef<HTMLDivElement>(null);
  const [name, setName] = useState(opening.name);
  const [view, setView] = useState<View | undefined>(undefined);
  const [isLarge, setLarge] = useState(false);
  const [hasInspector, showInspector] = useState(isRoomy);
  const [hasStory, setStory] = useState(opening.story !== undefined);
  const keeping = useKeeping(desk, host, opening, name);
  useEffect(() => {
    // Where the numbers are put away it would not be seen.
    if (keeping && !hasInspector) game.notify(keeping);
  }, [keeping]);
  useMoments(desk, game);
  useSenses(desk, game);
  useBeside(playground, game);
  usePlaygroundKeys(playground, game, (text) => onOpenText(text, w.untitled));
  const keepChip = (): void => {
    const circuit = circuitOf(playground);
    const chip = chipsOf(circuit).find(({ id }) => playground.selection.includes(id));
    if (!chip) return;
    const text = writeCompact(fragmentOf(circuit, [chip.id, ...cellsInside(circuit, chip)]));
    void host.shelf
      .put({ id: freshItemId(host), kind: 'chip', name: chip.name, text }, undefined)
      .then(() => game.notify(`${w.chip.keep}: ${chip.name}`));
  };
  const story = hasStory ? opening.story : undefined;
  const isStoryAside = hasInspector && isRoomy() && !isPresenting.value;
  return (
    <>
      <div class={`level free playground ${hasInspector ? 'with-inspector' : ''} ${isLarge ? 'large-view' : ''}`}>
        <Header title={name} chapter={w.title}>
          <FileMenu
            playground={playground}
            host={host}
            name={name}
            onOpenText={onOpenText}
            onFresh={(circuit) => onOpen({ circuit, name: w.untitled })}
            onMakeLevel={() => {
              make(true);
              // Both would leave the canvas no room.
              if (!matchMedia(WIDE).matches) showInspector(false);
            }}
          />
          <Small
            sign="present"
            label={words().presenter.mode}
            testId="present"
            onClick={() => (isPresenting.value = !isPresenting.value)}
          />
          <Small
            sign="panel"
            label={w.inspector.open}
            testId="inspector-toggle"
            isPressed={hasInspector}
            onClick={() => showInspector(!hasInspector)}
          />
        </Header>
        <main class="playground-stage" id="main">
          <Palette playground={playground} board={() => board.current} />
          <div class="canvas-frame">
            <EditBar playground={playground} />
            {opening.isForeign && <GuestBar playground={playground} host={host} name={name} />}
            <Invite playground={playground} onOpen={onOpen} />
            <div class="canvas" ref={board} data-testid="canvas">
              <FreeBoard
                playground={playground}
                isStill={game.isStill}
                onOpen={(id) => {
                  select(playground, [id]);
                  showInspector(true);
                }}
              />
            </div>
            {playground.tool.kind === 'place' && (
              <p class="placing" role="status">
                {w.placing(w.kind[playground.tool.cell])}
              </p>
            )}
          </div>
          {story && !isStoryAside && view === undefined && <Story story={story} onClose={() => setStory(false)} />}
          {hasInspector && (
            <Inspector
              playground={playground}
              name={name}
              onName={(text) => setName(text.trim() || w.untitled)}
              onClose={() => showInspector(false)}
              onKeep={keepChip}
            >
              {keeping && (
                <p class="kept" role="status">
                  {keeping}
                </p>
              )}
              {story && isStoryAside && <Story story={story} onClose={() => setStory(false)} />}
            </Inspector>
          )}
          {isMaking && <Lazy key="maker" load={loadMaker} desk={desk} host={host} name={name} onClose={() => make(false)} />}
          <OpenView desk={desk} host={host} open={view} />
          <footer class="playground-foot">
            <TimeBar playground={playground} />
            <ViewTabs desk={desk} open={view} isLarge={isLarge} onOpen={setView} onLarge={setLarge} />
          </footer>
        </main>
      </div>
      <Presenting load={loadPresenter} playground={playground} />
    </>
  );
}

/** Keys that are put on sources, and speakers on cells, work whatever is on show. */
function useSenses({ playground }: Desk, game: Game): void {
  const { instruments } = circuitOf(playground);
  const isWanted = instruments?.some(({ kind }) => kind === 'key' || kind === 'speaker') ?? false;
  useEffect(() => {
    if (!isWanted) return undefined;
    let stop: (() => void) | undefined;
    let isGone = false;
    void import('../../views/meters/senses.ts').then(({ wakeSenses }) => {
      if (!isGone) stop = wakeSenses(playground, game.playNote);
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [playground, game, isWanted]);
}

/** What happens is heard; what is refused is said. */
function useMoments({ playground }: Desk, game: Game): void {
  useEffect(() => {
    const hear = (moment: PlaygroundMoment): void => {
      const w = playgroundWords();
      switch (moment.type) {
        case 'refused': {
          const { refused, min, max } = moment.refusal;
          const text = w.refused[refused];
          game.notify(typeof text === 'string' ? text : text(show(min ?? 0), show(max ?? 0)));
          game.playSound('refused');
          break;
        }
        case 'ranAway':
          game.notify(w.stopped[playground.engine.view.stop]);
          game.playSound('ranAway');
          break;
        case 'cameHere':
          game.notify(w.cameHere);
          break;
        case 'undone':
        case 'toggledOn':
        case 'toggledOff':
          game.playSound(moment.type);
          break;
        case 'placed':
        case 'connected':
          game.playSound('weightStepped');
          break;
        case 'removed':
          game.playSound('undone');
          break;
        case 'focused':
      }
    };
    playground.moments.add(hear);
    return () => {
      playground.moments.delete(hear);
    };
  }, [playground, game]);
}
