// A neuron played by people: cards to cut out, the board of the soma with its line, the rules, and a tally.
import { showSigned } from '../../../i18n/numbers.ts';
import { paperWords } from '../../../i18n/paper.ts';

/** Cards of one set, enough for six inputs with a choice. */
const votes = [2, 2, 1, 1, 1, 1, 0.5, 0.5, -1, -1, -2, -2];
const SWITCHES = 6;
const MOST = 5;
const TALLY_ROWS = 6;

export function Ballots() {
  const w = paperWords().ballots;
  return (
    <>
      <article class="paper-sheet" data-testid="ballots-rules">
        <h2>{w.title}</h2>
        <p>{w.players}</p>
        <h3>{w.rulesTitle}</h3>
        <ol class="ballot-rules">
          {w.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ol>
        <h3>{w.tasksTitle}</h3>
        <ol class="ballot-rules">
          {w.tasks.map((task) => (
            <li key={task}>{task}</li>
          ))}
        </ol>
        <Tally />
      </article>
      <article class="paper-sheet" data-testid="ballots-board">
        <h2>{w.board}</h2>
        <Board />
        <p>{w.biasHere}</p>
        <p class="paper-hint">{w.cut}</p>
        <ul class="ballot-cards">
          {Array.from({ length: SWITCHES }, (_, place) =>
            [w.on, w.off].map((text) => (
              <li key={`${place} ${text}`} class="ballot switch">
                <b>{text}</b>
                <span>{w.input}</span>
              </li>
            )),
          )}
        </ul>
      </article>
      <article class="paper-sheet" data-testid="ballots-votes">
        <p class="paper-hint">{w.cut}</p>
        <ul class="ballot-cards votes">
          {votes.map((value, place) => (
            <li key={place} class={`ballot ${value > 0 ? 'for' : 'against'}`}>
              <b>{showSigned(value)}</b>
              <span>{value > 0 ? w.for(String(value)) : w.against(String(-value))}</span>
            </li>
          ))}
        </ul>
      </article>
    </>
  );
}

/** From −5 to 5 in halves, with the line at 0. */
function Board() {
  const w = paperWords().ballots;
  const x = (value: number): number => 360 + value * 62;
  const whole = Array.from({ length: 2 * MOST + 1 }, (_, place) => place - MOST);
  return (
    <svg class="soma-board" viewBox="0 0 720 190" aria-hidden="true">
      <rect class="fires" x="360" y="40" width="342" height="90" />
      <rect class="frame" x="18" y="40" width="684" height="90" />
      {whole.map((value) => (
        <g key={value}>
          <path class={value === 0 ? 'line' : 'tick'} d={value === 0 ? `M${x(0)} 20V150` : `M${x(value)} 96V130`} />
          {value < MOST && <path class="tick half" d={`M${x(value + 0.5)} 112V130`} />}
          <text x={x(value)} y={value === 0 ? 172 : 156} text-anchor="middle">
            {showSigned(value)}
          </text>
        </g>
      ))}
      <text class="zone" x="190" y="76" text-anchor="middle">
        {w.quiet}
      </text>
      <text class="zone" x="530" y="76" text-anchor="middle">
        {w.fire}
      </text>
      <text class="small" x="360" y="14" text-anchor="middle">
        {w.line}
      </text>
    </svg>
  );
}

function Tally() {
  const w = paperWords().ballots;
  return (
    <>
      <h3>{w.tally}</h3>
      <table class="cases-on-paper">
        <thead>
          <tr>
            {[w.case, w.votes, w.state, w.fired].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: TALLY_ROWS }, (_, row) => (
            <tr key={row}>
              <td class="fill" />
              <td class="fill wide" />
              <td class="fill" />
              <td class="fill" />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
