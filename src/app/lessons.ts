// Lessons on their way to the screen: those that were sent, those that were opened here before, and steps of one that is being made.
import { h } from 'preact';
import type { Circuit } from '../core/circuit.ts';
import { isSpiking } from '../core/circuit.ts';
import type { TrainingFile } from '../core/learning/plan.ts';
import { fromLink } from '../files/link.ts';
import { lessonWords } from '../i18n/lesson.ts';
import { words } from '../i18n/words.ts';
import { fingerprint } from '../lesson/fingerprint.ts';
import type { Lesson, Step } from '../lesson/lesson.ts';
import { restrictCircuit, restrictLevel, restrictTraining } from '../lesson/restrict.ts';
import { nearestSpeed } from '../lesson/rules.ts';
import type { Level } from '../levels/level.ts';
import { GameContext, type Game, type Route } from '../panels/context.ts';
import { StartScreen } from '../panels/lesson/StartScreen.tsx';
import { StepScreen } from '../panels/lesson/StepScreen.tsx';
import type { LessonRun } from '../panels/lesson/run.ts';
import { titleOf } from '../panels/lesson/titles.ts';
import { roundsSpeeds, spikingSpeeds } from '../session/playground/playground.ts';
import { openShelf } from '../storage/shelf.ts';
import { loadLevel } from './campaign.ts';
import { createLessonGame, createStartGame, type LessonDoors } from './lessonGame.ts';
import { createRun, findRun, freshKept, takeIn } from './lessonRun.ts';
import { filled, takeUpLevel, type Opened } from './levels.ts';
import { writeRoute } from './router.ts';
import { saveFile } from './save.ts';

export const lessonShelf = openShelf('hibana-lessons');

/** One run a lesson, however often its pages change. */
const runs = new Map<string, LessonRun>();

type LessonRoute = Extract<Route, { readonly screen: 'lesson' | 'preview' }>;

/** It is kept on this device, and goes on under an address of its own. */
export async function openSent(lesson: Lesson): Promise<Opened> {
  runs.set(lesson.id, await takeIn(lessonShelf, lesson, Math.random()));
  // In the place of the long address, so that the way back does not come here again.
  location.replace(writeRoute({ screen: 'lesson', id: lesson.id }));
  return { Screen: () => h('div', { class: 'loading', 'aria-busy': true }), hints: 0 };
}

export async function openLessons(game: Game, route: LessonRoute): Promise<Opened> {
  if (route.screen === 'preview') return openPreview(game, route.payload, route.step);
  const run = runs.get(route.id) ?? (await findRun(lessonShelf, route.id));
  if (!run) return { problem: lessonWords().gone };
  runs.set(route.id, run);
  const doors: LessonDoors = {
    toStep: (step) => game.go({ screen: 'lesson', id: route.id, step }),
    toStart: () => game.go({ screen: 'lesson', id: route.id }),
  };
  if (route.step !== undefined) return openStep(game, run, route.step, doors);
  const inner = createStartGame(game, run);
  const props = { run, onStep: doors.toStep, saveFile };
  return { Screen: () => h(GameContext.Provider, { value: inner, children: h(StartScreen, props) }), hints: 0 };
}

async function openPreview(game: Game, payload: string, index: number): Promise<Opened> {
  const read = await fromLink(payload);
  if (!read.ok || read.value.format !== 'hibana.lesson') return { problem: lessonWords().gone };
  const run = createRun(undefined, freshKept(read.value, 0));
  const doors: LessonDoors = { toStep: (step) => game.go({ screen: 'preview', step, payload }), toStart: () => undefined };
  return openStep(game, run, index, doors);
}

async function openStep(game: Game, run: LessonRun, index: number, doors: LessonDoors): Promise<Opened> {
  const step = run.lesson.steps[index];
  if (!step) return { problem: lessonWords().noStep };
  const content = await contentOf(step, run.keys[index]!, index + 1);
  if ('problem' in content) return content;
  const inner = createLessonGame(game, run, index, doors);
  const opened = await showContent(inner, step, content.value);
  if ('problem' in opened) return opened;
  const { Screen, hints } = opened;
  const seen = fingerprint(run.lesson.id, step, content.value);
  const props = { run, index, fingerprint: seen, ...doors };
  return {
    Screen: () =>
      h(GameContext.Provider, { value: inner, children: h(StepScreen, { ...props, children: h(Screen, { hintsBefore: hints }) }) }),
    hints,
  };
}

type Content = { readonly value: Level | Circuit | TrainingFile } | { readonly problem: string };

/** What a step holds, with its restrictions put on it. */
export async function contentOf(step: Step, key: string, order: number): Promise<Content> {
  switch (step.kind) {
    case 'level': {
      const read = await loadLevel(step.level);
      if (!read) return { problem: words().unknownLevel(step.level.slice(0, 40)) };
      if (!read.ok) return { problem: words().fileRefused(read.path, words().fileReasons[read.code]) };
      return { value: restrictLevel(await filled(read.value), step, key, order) };
    }
    case 'file':
      return { value: restrictLevel(await filled(step.file), step, key, order) };
    case 'circuit':
      return { value: restrictCircuit(step.circuit, step) };
    case 'training':
      return { value: restrictTraining(step.training, step) };
  }
}

async function showContent(game: Game, step: Step, content: Level | Circuit | TrainingFile): Promise<Opened> {
  switch (content.format) {
    case 'hibana.level':
      return takeUpLevel(game, content);
    case 'hibana.circuit': {
      const name = step.kind === 'circuit' ? titleOf(step.title) : '';
      const speed = nearestSpeed(step, isSpiking(content) ? spikingSpeeds : roundsSpeeds, 1);
      return (await import('./playground.ts')).openCircuit(content, { isForeign: true, name, ...(step.speeds ? { speed } : {}) });
    }
    case 'hibana.training':
      return (await import('./trainer.ts')).openTraining(content, step.seed !== undefined);
  }
}
