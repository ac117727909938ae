// What is typed, chosen or dragged, and the marks beside it.
import { useState } from 'preact/hooks';
import { NumberField } from '../../src/input/NumberField.tsx';
import { ValueControl } from '../../src/input/ValueControl.tsx';
import { show } from '../../src/i18n/numbers.ts';
import { words } from '../../src/i18n/words.ts';
import { NumberAnswer } from '../../src/panels/NumberAnswer.tsx';
import { Question } from '../../src/panels/Question.tsx';
import { SpeedSelect } from '../../src/panels/Transport.tsx';

const range = { min: -3, max: 3, step: 0.5 } as const;
const nothing = (): void => {};

export function Fields() {
  const [value, setValue] = useState(1.5);
  const w = words();
  const sign = value > 0 ? 'for' : value < 0 ? 'against' : '';
  return (
    <>
      <div class="style-row chips-row">
        <ValueControl class={`chip ${sign}`} value={value} range={range} label={w.setting.speed} style={{}} onChange={setValue}>
          × {show(value)}
        </ValueControl>
        <span class="chip fixed for">× 2</span>
        <span class="chip fixed against">× −1</span>
        <span class="chip fixed lit">× 0</span>
        <span class="chip fixed delay">2 ms</span>
        <span class="chip fixed parameter">20 ms</span>
        <span class="tide fixed">−1.5</span>
        <span class="drop" />
        <span class="diamond" />
      </div>
      <div class="style-row">
        <NumberField value={value} range={range} label={w.setting.speed} class="number" onChange={setValue} />
        <SpeedSelect speed={1} options={[0.5, 1, 2].map((speed) => [speed, w.times(speed)])} onChange={nothing} />
        <label class="text-field">
          {w.setting.language}
          <input type="text" value="gold key" />
        </label>
        <input type="range" aria-label={w.setting.volume} min={0} max={1} step={0.1} value={0.7} />
        <meter aria-label={w.setting.volume} min={0} max={1} value={0.7} />
        <progress aria-label={w.setting.volume} max={1} value={0.4} />
      </div>
      <div class="style-two">
        <Question streak={2} wanted={5} ask={w.diagnosis.predict} told={undefined} onNext={nothing}>
          <NumberAnswer label={w.diagnosis.predict} step={0.5} onSay={nothing} />
        </Question>
        <Question streak={3} wanted={5} ask={w.diagnosis.predict} told={{ pass: true, text: w.predictRight }} onNext={nothing}>
          {null}
        </Question>
        <Question streak={0} wanted={5} ask={w.diagnosis.predict} told={{ pass: false, text: w.predictWrong('−1') }} onNext={nothing}>
          {null}
        </Question>
      </div>
    </>
  );
}
