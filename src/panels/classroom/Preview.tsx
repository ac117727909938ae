// The chosen step as a pupil sees it: the page itself in a frame, made small, on a computer or in a hand. Nothing that is done there is kept.
import { useEffect, useRef, useState } from 'preact/hooks';
import { toLink } from '../../files/link.ts';
import { classroomWords } from '../../i18n/classroom.ts';
import type { Lesson, Step } from '../../lesson/lesson.ts';
import { useGame, type Game } from '../context.ts';
import { stepTitle } from '../lesson/StartScreen.tsx';
import { emptyCircuit } from '../playground/desk.ts';
import type { ClassroomHost } from './host.ts';
import { soundLesson } from './useLesson.ts';

/** Pixels that the page in the frame has. */
const sizes = { wide: { width: 1180, height: 740 }, tall: { width: 390, height: 760 } } as const;
type Size = keyof typeof sizes;

/** A pause in typing. */
const PAUSE_MS = 500;

interface Props {
  readonly host: ClassroomHost;
  readonly lesson: Lesson;
  readonly index: number;
}

export function Preview({ host, lesson, index }: Props) {
  const { campaign } = useGame();
  const [size, setSize] = useState<Size>('wide');
  const [room, setRoom] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const w = classroomWords().preview;
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setRoom(entry!.contentRect.width));
    watch.observe(box.current!);
    return () => watch.disconnect();
  }, []);
  const step = lesson.steps[index];
  useEffect(() => {
    if (!step) return undefined;
    // Only the step that is looked at: others would make the address long.
    const alone: Lesson = {
      ...soundLesson(lesson),
      steps: lesson.steps.map((other, at) => (at === index ? other : light(campaign, other))),
    };
    const look = async (): Promise<void> => {
      const address = host.addressOf({ screen: 'preview', step: index, payload: await toLink(alone) });
      // In its place, so that the way back of the page does not lead through every look.
      frame.current?.contentWindow?.location.replace(address);
    };
    const timer = setTimeout(() => void look(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [lesson, index]);
  const { width, height } = sizes[size];
  const scale = Math.min(1, room / width);
  return (
    <section class="preview" aria-labelledby="preview-title">
      <div class="preview-head">
        <h2 id="preview-title">{w.title}</h2>
        <div class="preview-sizes" role="group" aria-label={w.size}>
          {(Object.keys(sizes) as Size[]).map((name) => (
            <button
              key={name}
              type="button"
              class="mode"
              aria-pressed={size === name}
              data-testid={`preview-${name}`}
              onClick={() => setSize(name)}
            >
              {w.sizes[name]}
            </button>
          ))}
        </div>
      </div>
      <div class="preview-box" ref={box} style={{ height: step ? `${Math.round(height * scale)}px` : undefined }}>
        {step ? (
          <iframe
            ref={frame}
            title={w.frame(index + 1)}
            data-testid="preview"
            style={{ width: `${width}px`, height: `${height}px`, transform: `scale(${scale})` }}
          />
        ) : (
          <p class="classroom-why">{w.none}</p>
        )}
      </div>
    </section>
  );
}

/** A step that is not looked at has only its title. */
function light(campaign: Game['campaign'], step: Step): Step {
  if (step.kind === 'level') return { kind: 'level', level: step.level };
  const title = stepTitle(campaign, step).slice(0, 200) || '?';
  return { kind: 'circuit', title: { en: title, ja: title }, circuit: emptyCircuit('rounds') };
}
