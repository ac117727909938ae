// The plan of a ready lesson, on screen and on paper.
import { notesWords } from '../../../i18n/notes.ts';
import { RichText } from '../../../i18n/RichText.tsx';
import { told } from '../../../i18n/words.ts';
import type { Label } from '../../../core/circuit.ts';
import type { ReadyLesson } from '../../../lesson/ready/plan.ts';
import { useGame } from '../../context.ts';
import { stepTitle } from '../../lesson/StartScreen.tsx';

export function PlanView({ ready: { lesson, plan } }: { readonly ready: ReadyLesson }) {
  const { campaign } = useGame();
  const w = notesWords().plan;
  let start = 0;
  return (
    <div class="plan" data-testid="plan">
      <p>
        <b>
          {notesWords().ready.ages} {plan.ages} · {notesWords().ready.minutes(plan.minutes)}
        </b>
      </p>
      {lesson.about && (
        <p>
          <RichText text={told(lesson.about)} />
        </p>
      )}
      <div class="plan-two">
        <List title={w.goals} items={plan.goals} />
        <List title={w.needs} items={plan.needs} />
      </div>
      <h3>{w.table}</h3>
      <div class="plan-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{w.time}</th>
              <th scope="col">{w.teacher}</th>
              <th scope="col">{w.pupils}</th>
              <th scope="col">{w.step}</th>
            </tr>
          </thead>
          <tbody>
            {plan.rows.map(({ minutes, teacher, pupils, steps = [] }, row) => {
              const from = start;
              start += minutes;
              return (
                <tr key={row}>
                  <th scope="row">{w.span(from, from + minutes)}</th>
                  <td>{told(teacher)}</td>
                  <td>{told(pupils)}</td>
                  <td>
                    {steps.length === 0
                      ? w.noStep
                      : steps.map((number) => (
                          <div key={number}>
                            {number}. {stepTitle(campaign, lesson.steps[number - 1]!)}
                          </div>
                        ))}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <List title={w.ask} items={plan.ask} />
      <div class="plan-two">
        {(['faster', 'slower', 'paper', 'assess'] as const).map((part) => (
          <section key={part}>
            <h3>{w[part]}</h3>
            <p>{told(plan[part])}</p>
          </section>
        ))}
      </div>
    </div>
  );
}

function List({ title, items }: { readonly title: string; readonly items: readonly Label[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item.en}>{told(item)}</li>
        ))}
      </ul>
    </section>
  );
}
