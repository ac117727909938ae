// Spikes counted, and how many that would be in a second.
import { dtOf } from '../../core/spiking/circuit.ts';
import { show } from '../../i18n/numbers.ts';
import { words } from '../../i18n/words.ts';
import type { LivingPlay } from '../../session/spiking/play.ts';
import { firstSpikeAt, spikeCell, spikeTick } from '../../session/spiking/spikeBook.ts';
import { follow } from '../follow.ts';
import { nameOf } from '../names.ts';
import { spanOf } from './scale.ts';

/** A longer table would not be read. */
const MOST_ROWS = 24;

export function Rates({ play, rows }: { readonly play: LivingPlay; readonly rows: readonly string[] }) {
  follow(play.time);
  const w = words().living;
  const { from } = spanOf(play);
  const { run, circuit } = play;
  const seconds = Math.max(1e-9, ((run.state.tick - from) * dtOf(circuit)) / 1000);
  const counts = new Map<number, number>();
  for (let i = firstSpikeAt(run.spikes, from); i < run.spikes.count && spikeTick(run.spikes, i) < run.state.tick; i++)
    counts.set(spikeCell(run.spikes, i), (counts.get(spikeCell(run.spikes, i)) ?? 0) + 1);
  const shown = rows.slice(0, MOST_ROWS);
  return (
    <div class="rates" role="region" tabIndex={0} aria-label={w.instrument.rate}>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.cell}</th>
            <th scope="col">{w.spikes}</th>
            <th scope="col">{w.perSecond}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((id) => {
            const count = play.isAsking ? 0 : (counts.get(run.state.compiled.indexOf.get(id)!) ?? 0);
            return (
              <tr key={id}>
                <th scope="row">{nameOf(circuit, id)}</th>
                <td>{play.isAsking ? '?' : count}</td>
                <td>{play.isAsking ? '?' : show(Math.round((run.state.tick > from ? count / seconds : 0) * 10) / 10)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
