// Numbers of cells and sources in time that players may turn, each with a range of its own.
import type { Id } from '../../core/circuit.ts';
import { dtOf } from '../../core/spiking/circuit.ts';
import { parameterBounds, parametersOf, type ParameterName } from '../../core/spiking/parameters.ts';
import { makerWords } from '../../i18n/maker.ts';
import type { Range } from '../../levels/level.ts';
import { openParameter } from '../../session/maker/kit.ts';
import type { TimeDraft } from '../../session/maker/draft.ts';
import { nameOf } from '../../views/names.ts';
import { RangeFields } from './RangeFields.tsx';
import { parameterName } from './say.ts';
import type { Maker } from './useMaker.ts';

const THOUSANDTH = 0.001;

export function ParameterRanges({ maker, draft }: { readonly maker: Maker; readonly draft: TimeDraft }) {
  const w = makerWords().kit;
  const { kit, start, solution } = draft;
  const set = (id: Id, name: ParameterName, range: Range | undefined): void => {
    const { [name]: _, ...others } = kit.parameters?.[id] ?? {};
    const { [id]: _own, ...rest } = kit.parameters ?? {};
    const own = range ? { ...others, [name]: range } : others;
    maker.change({ ...draft, kit: { ...kit, parameters: Object.keys(own).length > 0 ? { ...rest, [id]: own } : rest } });
  };
  const all = solution.cells
    .filter(({ locked }) => !locked)
    .flatMap((cell) =>
      parametersOf(cell).map((name) => ({ id: cell.id, name, label: w.parameter(nameOf(solution, cell.id), parameterName(name)) })),
    );
  const isOpen = ({ id, name }: { readonly id: Id; readonly name: ParameterName }): boolean => kit.parameters?.[id]?.[name] !== undefined;
  return (
    <section>
      <h3>{w.parameters}</h3>
      {all.filter(isOpen).map(({ id, name, label }) => {
        const { min, max, isWholeTicks } = parameterBounds[name];
        return (
          <RangeFields
            key={`${id} ${name}`}
            name={label}
            range={kit.parameters?.[id]?.[name]}
            first={() => openParameter(start, solution, id, name)!}
            least={min}
            most={max}
            quantum={isWholeTicks ? dtOf(solution) : THOUSANDTH}
            testId={`kit-${id}-${name}`}
            onChange={(range) => set(id, name, range)}
          />
        );
      })}
      <select
        aria-label={w.add}
        value=""
        data-testid="kit-add-parameter"
        onChange={(event) => {
          const [id = '', name = ''] = event.currentTarget.value.split(' ');
          const range = openParameter(start, solution, id, name as ParameterName);
          if (range) set(id, name as ParameterName, range);
        }}
      >
        <option value="">{w.add}</option>
        {all
          .filter((one) => !isOpen(one))
          .map(({ id, name, label }) => (
            <option key={`${id} ${name}`} value={`${id} ${name}`}>
              {label}
            </option>
          ))}
      </select>
    </section>
  );
}
