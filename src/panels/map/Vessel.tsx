// A neuron to try, the whole game in one picture: each press sends a vote, the water rises, and above the line it fires.
import { useEffect, useState } from 'preact/hooks';
import { journeyWords } from '../../i18n/journey.ts';
import { show, showSigned } from '../../i18n/numbers.ts';
import { useGame } from '../context.ts';

const BIAS = -1.5;
const ENOUGH = 2;
/** A fire is seen, then the water runs out; presses meanwhile count for nothing, so it cannot be made to flicker. */
const SHOWN_MS = 2400;

/** Where the picture has its zero, and how high one vote is. */
const ZERO_Y = 205;
const VOTE_Y = 56;
const surfaceAt = (sum: number): number => ZERO_Y - sum * VOTE_Y;

const wave = 'M-260 0q32.500-13 65 0t65 0 65 0 65 0 65 0 65 0 65 0 65 0 65 0 65 0 65 0 65 0v400h-780z';
const rays = [-100, -70, -40, -10, 20, 130, 160, 190, 220].map((angle) => angle + 5);

export function Vessel() {
  const game = useGame();
  const w = journeyWords();
  const [votes, setVotes] = useState(0);
  const hasFired = votes >= ENOUGH;
  useEffect(() => {
    if (!hasFired) return;
    const timer = setTimeout(() => setVotes(0), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [hasFired]);

  const press = (): void => {
    if (hasFired) return;
    setVotes(votes + 1);
    game.playSound('voted', 1);
    if (votes + 1 >= ENOUGH) game.playSound('fired');
  };
  const sum = votes + BIAS;
  return (
    <div class={`try ${hasFired ? 'fires' : ''}`}>
      <button type="button" class="try-vessel" data-testid="vessel" data-votes={votes} aria-label={w.vessel} onClick={press}>
        <span class="try-tip" aria-hidden="true">
          {hasFired ? w.fires : votes > 0 ? w.again : w.tap}
        </span>
        <svg viewBox="0 0 520 430" aria-hidden="true">
          <defs>
            <clipPath id="vessel-inside">
              <circle cx="250" cy="225" r="137" />
            </clipPath>
            <radialGradient id="vessel-light">
              <stop offset="0" class="light" />
              <stop offset="1" class="dark" />
            </radialGradient>
          </defs>
          <circle class="glow" cx="250" cy="225" r="215" fill="url(#vessel-light)" />
          <path class="dendrite first" d="M72 118C130 118 132 168 152 182" />
          <path class="dendrite second" d="M72 322C130 322 132 282 152 268" />
          <path class="axon" d="M388 225H448" />
          <circle class="lamp-orb" cx="472" cy="225" r="27" />
          <Input x={52} y={118} isOn={votes > 0} />
          <Input x={52} y={322} isOn={votes > 1} />
          <circle class="glass" cx="250" cy="225" r="140" />
          <g clip-path="url(#vessel-inside)">
            <g class="level warm" style={{ transform: `translateY(${surfaceAt(sum)}px)` }}>
              <path class="wave" d={wave} />
            </g>
            <g class="level tide-water" style={{ transform: `translateY(${surfaceAt(BIAS)}px)` }}>
              <path class="wave slow" d={wave} />
            </g>
            <circle class="air" cx="205" cy="320" r="7" />
            <circle class="air late" cx="285" cy="335" r="5" />
          </g>
          <path class="zero-line" d={`M112 ${ZERO_Y}H388`} />
          <path class="gleam" d="M146 170A118 118 0 0 1 214 114" />
          <circle class="rim" cx="250" cy="225" r="140" />
          {votes > 0 && <circle key={votes} class={`vote-drop ${votes > 1 ? 'second' : ''}`} cx="52" cy={votes > 1 ? 322 : 118} r="17" />}
          <g class="rays">
            {rays.map((angle) => (
              <path key={angle} d="M250 63v-26" transform={`rotate(${angle} 250 225)`} />
            ))}
          </g>
          {hasFired && <circle class="spike" cx="388" cy="225" r="12" />}
        </svg>
      </button>
      <p class="try-sum" aria-hidden="true">
        {Array.from({ length: votes }, (_, i) => (
          <b key={i} class="for">
            {i > 0 && ' + '}1
          </b>
        ))}{' '}
        <span class="tide-sum">− {show(-BIAS)}</span>
        {votes > 0 && (
          <>
            {' = '}
            <b>{show(sum)}</b>
            {hasFired && ' > 0'}
          </>
        )}
      </p>
      <p class="visually-hidden" role="status" data-testid="vessel-said">
        {votes > 0 && (hasFired ? w.saidFires : w.saidQuiet)(showSigned(sum))}
      </p>
    </div>
  );
}

function Input({ x, y, isOn }: { readonly x: number; readonly y: number; readonly isOn: boolean }) {
  return (
    <g class={`input-orb ${isOn ? 'on' : ''}`}>
      <circle cx={x} cy={y} r="30" />
      <text x={x} y={y + 10}>
        {isOn ? 1 : 0}
      </text>
    </g>
  );
}
