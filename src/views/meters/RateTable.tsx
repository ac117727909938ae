// Spikes, rate and the unevenness of the intervals as numbers, over the time on show; a few times a second while it passes.
import { useMemo } from 'preact/hooks';
import type { Id } from '../../core/circuit.ts';
import { metersWords } from '../../i18n/meters.ts';
import { show } from '../../i18n/numbers.ts';
import type { RunView } from '../../session/playground/engine.ts';
import type { Playground } from '../../session/playground/playground.ts';
import { follow } from '../follow.ts';
import { laneColour } from '../chartInk.ts';
import { createIntervals, firstRemembered, meanVariation, measureIntervals, variation, type Lanes } from './rates.ts';
import type { Span } from './span.ts';
import { lastKnown, saidSpan } from './told.ts';

interface RateTableProps {
  readonly playground: Playground;
  readonly cells: readonly Id[];
  readonly names: readonly string[];
  lanes(view: RunView): Lanes;
  readonly span: Span;
  readonly unit: string;
}

export function RateTable({ playground, cells, names, lanes, span, unit }: RateTableProps) {
  follow(playground.time);
  const w = metersWords();
  const { view } = playground.engine;
  const intervals = useMemo(() => createIntervals(view.cellIds.length), [view.cellIds.length]);
  const known = lastKnown(view) + 1;
  // Nothing is reckoned in round 0.
  const from = Math.max(view.clock === 'rounds' ? 1 : 0, Math.min(Math.max(span.from, firstRemembered(view.spikes)), known - 1));
  const until = Math.min(view.clock === 'rounds' ? span.until + 1 : span.until, known);
  measureIntervals(intervals, view.spikes, from, until);
  const { members, memberCount } = lanes(view);
  const long = (Math.max(0, until - from) * view.dtMs) / (view.clock === 'rounds' ? 1 : 1000);
  const rate = (spikes: number): string => show(Math.round((long > 0 ? spikes / long : 0) * 100) / 100);
  let all = 0;
  for (let cell = 0; cell < members.length; cell++) if (members[cell] === 1) all += intervals.spikes[cell]!;
  const even = (value: number | undefined): string => (value === undefined ? '–' : show(Math.round(value * 100) / 100));
  const mean = all / Math.max(1, memberCount);
  return (
    <div class="meter-table" role="region" tabIndex={0} aria-label={w.rates} data-testid="meter-table">
      <table>
        <caption class="visually-hidden">{w.spokenRates(saidSpan(view, span), rate(mean), unit)}</caption>
        <thead>
          <tr>
            <th scope="col">{w.cell}</th>
            <th scope="col">{w.spikes}</th>
            <th scope="col">{unit}</th>
            <th scope="col" title={w.variationHelp}>
              {w.variation}
            </th>
          </tr>
        </thead>
        <tbody>
          {cells.map((id, lane) => {
            const cell = view.indexOf.get(id) ?? -1;
            return (
              <tr key={id}>
                <th scope="row" style={{ '--lane': laneColour(lane) }}>
                  {names[lane]}
                </th>
                <td>{intervals.spikes[cell] ?? 0}</td>
                <td>{rate(intervals.spikes[cell] ?? 0)}</td>
                <td>{even(variation(intervals, cell))}</td>
              </tr>
            );
          })}
          <tr>
            <th scope="row">{w.everyone}</th>
            <td>{show(Math.round(mean * 100) / 100)}</td>
            <td>{rate(mean)}</td>
            <td>{even(meanVariation(intervals, members))}</td>
          </tr>
        </tbody>
      </table>
      <p class="meter-help">{w.variationHelp}</p>
    </div>
  );
}
