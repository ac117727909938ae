// The runs of a level in time as the judge sees them now; pressing one plays it on the board.
import { RichText } from '../i18n/RichText.tsx';
import { plainText } from '../i18n/rich.ts';
import { toldOf, words } from '../i18n/words.ts';
import type { SpikesCase, SpikingLevel } from '../levels/spiking/level.ts';
import type { SpikesVerdict, WantVerdict } from '../levels/spiking/verdict.ts';
import { showCase, stopTrial, type LivingPlay } from '../session/spiking/play.ts';
import { follow } from '../views/follow.ts';
import { covers, isCovered } from '../views/presenting.ts';
import { Icon } from './Icon.tsx';
import { gotText, wantText } from './wantText.ts';

export function TrialList({ play, level }: { readonly play: LivingPlay; readonly level: SpikingLevel }) {
  follow(play);
  const w = words();
  const { goal } = level;
  const shown = play.verdict.cases.filter(({ hidden, index }) => !hidden || play.revealed.has(index));
  const hiddenLeft = play.verdict.cases.length - shown.length;
  if (goal.kind === 'predict') return null;
  return (
    <div class="cases trials" role="group" aria-label={w.cases}>
      <ol>
        {shown.map((verdict) => (
          <li key={`${verdict.hidden}${verdict.index}`}>
            {goal.kind === 'live' ? (
              <div class={`trial ${verdict.pass ? 'pass' : 'fail'}`}>
                <Wants verdict={verdict} level={level} isTried={play.run.touches.length > 0 && !isCovered('answer')} />
              </div>
            ) : (
              <Trial
                play={play}
                level={level}
                verdict={verdict}
                given={verdict.hidden && goal.kind === 'spikes' ? goal.hidden?.[verdict.index] : goal.cases[verdict.index]}
              />
            )}
          </li>
        ))}
      </ol>
      {hiddenLeft > 0 && <p class="hidden-count">{w.hiddenCount(hiddenLeft)}</p>}
    </div>
  );
}

interface TrialProps {
  readonly play: LivingPlay;
  readonly level: SpikingLevel;
  readonly verdict: SpikesVerdict;
  readonly given: SpikesCase | undefined;
}

function Trial({ play, level, verdict, given }: TrialProps) {
  const w = words();
  const { index, hidden, pass, wants } = verdict;
  const isNow = play.shown.index === index && play.shown.hidden === hidden;
  const isSecret = covers.value.kinds.has('answer') && !(isNow && !isCovered('answer'));
  const title = toldOf(given?.label) ?? (hidden ? w.hiddenCase : w.living.trial(index + 1));
  const said = [
    plainText(title),
    ...(isSecret
      ? []
      : [
          pass ? w.right : w.wrong,
          ...wants.map((one) => `${wantText(level.circuit, one.want)}, ${gotText(one)}, ${one.pass ? w.right : w.wrong}`),
        ]),
  ].join('. ');
  return (
    <button
      type="button"
      class={`trial ${isNow ? 'now' : ''} ${isSecret ? '' : pass ? 'pass' : 'fail'} ${hidden ? 'was-hidden' : ''} ${play.hasFailed && !pass && isNow ? 'broke' : ''}`}
      aria-label={said}
      aria-current={isNow ? 'true' : undefined}
      data-testid={`case-${hidden ? 'hidden-' : ''}${index + 1}`}
      onClick={() => {
        stopTrial(play);
        showCase(play, index, hidden);
      }}
    >
      <span class="trial-title">
        <RichText text={title} />
        {!isSecret && (
          <span class={`mark ${pass ? 'ok' : 'no'}`}>
            <Icon name={pass ? 'solved' : 'close'} />
          </span>
        )}
      </span>
      {!isSecret && <Wants verdict={verdict} level={level} isTried />}
    </button>
  );
}

/** Equal demands on many cells would be a long list: only those that are not met are spelt out then. */
const MOST_WANTS = 4;

function Wants({ verdict, level, isTried }: { readonly verdict: SpikesVerdict; readonly level: SpikingLevel; readonly isTried: boolean }) {
  const { wants } = verdict;
  const met = wants.filter(({ pass }) => pass);
  const listed = wants.length > MOST_WANTS ? [...wants.filter(({ pass }) => !pass), ...met].slice(0, MOST_WANTS) : wants;
  const left = wants.length - listed.length;
  return (
    <span class="wants">
      {listed.map((one) => (
        <WantLine key={wantText(level.circuit, one.want)} level={level} one={one} isTried={isTried} />
      ))}
      {left > 0 && <span class="want more">+ {left}</span>}
    </span>
  );
}

function WantLine({ level, one, isTried }: { readonly level: SpikingLevel; readonly one: WantVerdict; readonly isTried: boolean }) {
  return (
    <span class={`want ${one.pass ? 'ok' : 'no'}`}>
      <span>{wantText(level.circuit, one.want)}</span>
      {isTried && <b>{gotText(one)}</b>}
    </span>
  );
}
