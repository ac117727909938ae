// What can be done with the chosen parts, always in reach above the canvas.
import { chipsOf } from '../../core/chips.ts';
import { cellsOf, synapsesOf } from '../../core/circuit.ts';
import { isRefusal } from '../../core/command.ts';
import { playgroundWords } from '../../i18n/playground.ts';
import { align, remove, setLocked, type Alignment } from '../../session/playground/arrange.ts';
import { fold } from '../../session/playground/group.ts';
import { change, circuitOf, select, tell, travel, type Playground } from '../../session/playground/playground.ts';
import { useGame } from '../context.ts';
import { follow } from '../../views/follow.ts';
import { Menu } from './Menu.tsx';
import { Small } from './Small.tsx';
import { copyChosen, duplicate, pasteText } from './clipboard.ts';

const alignments = [
  'left',
  'centre',
  'right',
  'top',
  'middle',
  'bottom',
  'spreadAcross',
  'spreadDown',
] as const satisfies readonly Alignment[];

export function EditBar({ playground }: { readonly playground: Playground }) {
  follow(playground);
  const game = useGame();
  const w = playgroundWords().edit;
  const { engine, selection } = playground;
  const hasChosen = selection.length > 0;
  return (
    <div class="edit-bar" role="toolbar" aria-label={playgroundWords().inspector.many(selection.length)}>
      <Small sign="undo" label={w.undo} testId="undo" isOff={!engine.canUndo} onClick={() => travel(playground, 'undo')} />
      <Small sign="redo" label={w.redo} testId="redo" isOff={!engine.canRedo} onClick={() => travel(playground, 'redo')} />
      <Small sign="paste" label={w.paste} testId="paste" onClick={() => void pasteAnything(playground, game.notify)} />
      {hasChosen && (
        <>
          <Small
            sign="copy"
            label={w.copy}
            testId="copy"

            onClick={() => {
              const copied = copyChosen(playground);
              if (copied) void navigator.clipboard?.writeText(copied.text).catch(() => undefined);
              if (copied) game.notify(w.copied(copied.count));
            }}
          />
          <Small sign="duplicate" label={w.duplicate} testId="duplicate" onClick={() => duplicate(playground)} />
          <LockButton playground={playground} />
          {selection.length > 1 && <AlignMenu playground={playground} />}
          <FoldButton playground={playground} />
          <Small sign="bin" label={w.remove} testId="remove" onClick={() => removeChosen(playground)} />
        </>
      )}
    </div>
  );
}

export function removeChosen(playground: Playground): void {
  if (playground.selection.length === 0) return;
  if (change(playground, remove(circuitOf(playground), playground.selection))) tell(playground, { type: 'removed' });
}

/** From the system's clipboard where it may be read, else what was copied here. */
export async function pasteAnything(playground: Playground, notify: (text: string) => void): Promise<void> {
  const text = await (navigator.clipboard?.readText?.() ?? Promise.resolve('')).catch(() => '');
  if ((text && pasteText(playground, text)) || pasteText(playground)) return;
  notify(playgroundWords().edit.nothingToPaste);
}

function LockButton({ playground }: { readonly playground: Playground }) {
  follow(playground);
  const { rules } = useGame();
  const w = playgroundWords().edit;
  const circuit = circuitOf(playground);
  const selection = new Set(playground.selection);
  const chosen = [...cellsOf(circuit), ...synapsesOf(circuit)].filter(({ id }) => selection.has(id));
  if (chosen.length === 0 || chosen.some(({ id }) => rules?.locked?.includes(id))) return null;
  const isLocked = chosen.every(({ locked }) => locked);
  return (
    <Small
      sign={isLocked ? 'unlock' : 'lock'}
      label={isLocked ? w.unlock : w.lock}
      testId="lock"

      onClick={() => change(playground, setLocked(circuit, playground.selection, !isLocked))}
    />
  );
}

function FoldButton({ playground }: { readonly playground: Playground }) {
  follow(playground);
  const w = playgroundWords().chip;
  const circuit = circuitOf(playground);
  const selection = new Set(playground.selection);
  const canFold = [...circuit.cells, ...chipsOf(circuit)].filter(({ id }) => selection.has(id)).length > 1;
  if (!canFold) return null;
  return (
    <Small
      sign="chip"
      label={w.fold}
      testId="fold"

      onClick={() => {
        const folded = fold(circuit, playground.selection, w.newName);
        if (isRefusal(folded)) tell(playground, { type: 'refused', refusal: folded });
        else if (change(playground, folded.patch)) select(playground, [folded.id]);
      }}
    />
  );
}

function AlignMenu({ playground }: { readonly playground: Playground }) {
  const w = playgroundWords().arrange;
  const deeds = alignments.map((way) => ({
    id: `align-${way}`,
    label: w[way],
    act: () => void change(playground, align(circuitOf(playground), playground.selection, way)),
  }));
  return <Menu sign="align" label={w.title} title={w.title} testId="align" groups={[deeds]} />;
}
