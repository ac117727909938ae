// An equation or a graph with empty places, and the tiles to choose from.
import { show } from '../../../i18n/numbers.ts';
import { paperWords } from '../../../i18n/paper.ts';
import type { AssembleGoal, RoundsLevel, SheetEntry, SheetItem } from '../../../levels/level.ts';

interface Props {
  readonly level: RoundsLevel;
  readonly goal: AssembleGoal;
  /** undefined on a pupil's sheet. */
  readonly tiles: ReadonlyMap<string, string> | undefined;
}

export function TileSheet({ level, goal, tiles }: Props) {
  const w = paperWords();
  const place = (slot: string) => (
    <span class="paper-slot" data-fill={`slot ${slot}`}>
      {tiles?.get(slot)}
    </span>
  );
  const entry = (one: SheetEntry) => (typeof one === 'number' ? show(one) : typeof one === 'string' ? one : place(one.slot));
  const item = (one: SheetItem) => {
    if ('slot' in one) return place(one.slot);
    if ('block' in one) return <span class="paper-block">{one.block}</span>;
    if ('text' in one) return <span>{one.text}</span>;
    return (
      <span class="paper-matrix">
        <table>
          <tbody>
            {one.matrix.map((row, at) => (
              <tr key={at}>
                {row.map((value, column) => (
                  <td key={column}>{entry(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {one.name && <small>{one.name}</small>}
      </span>
    );
  };
  return (
    <>
      {level.sheet?.map((line, at) => (
        <p class="paper-line" key={at}>
          {line.map((one, column) => (
            <span key={column}>{item(one)}</span>
          ))}
        </p>
      ))}
      <p class="paper-tiles">
        <b>{w.tiles}:</b>{' '}
        {goal.tiles.map(({ id, text }) => (
          <span key={id} class="paper-tile">
            {text}
          </span>
        ))}
      </p>
    </>
  );
}
