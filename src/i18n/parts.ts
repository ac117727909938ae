// The parts of the game that bring words of their own, loaded with them.
import type { AccessWords } from './access.en.ts';
import type { CanvasWords } from './canvas.en.ts';
import type { ChartWords } from './charts.en.ts';
import type { ClassroomWords } from './classroom.en.ts';
import type { GalleryWords } from './gallery.en.ts';
import type { JourneyWords } from './journey.en.ts';
import type { LearningWords } from './learning.en.ts';
import type { LessonWords } from './lesson.en.ts';
import type { MakerWords } from './maker.en.ts';
import type { MetersWords } from './meters.en.ts';
import type { NotCarriedWords } from './notCarried.en.ts';
import type { NotesWords } from './notes.en.ts';
import type { OfflineWords } from './offline.en.ts';
import type { PaperWords } from './paper.en.ts';
import type { PlaygroundWords } from './playground.en.ts';
import type { PresenterWords } from './presenter.en.ts';
import type { ShelfWords } from './shelf.en.ts';
import type { TrainerWords } from './trainer.en.ts';
import { language, toldByPart } from './words.ts';

export interface Parts {
  readonly access: AccessWords;
  readonly canvas: CanvasWords;
  readonly charts: ChartWords;
  readonly classroom: ClassroomWords;
  readonly gallery: GalleryWords;
  readonly journey: JourneyWords;
  readonly learning: LearningWords;
  readonly lesson: LessonWords;
  readonly maker: MakerWords;
  readonly meters: MetersWords;
  readonly notCarried: NotCarriedWords;
  readonly notes: NotesWords;
  readonly offline: OfflineWords;
  readonly paper: PaperWords;
  readonly playground: PlaygroundWords;
  readonly presenter: PresenterWords;
  readonly shelf: ShelfWords;
  readonly trainer: TrainerWords;
}

/** The words of one part in the language on screen; reading them inside a component follows a change at once. */
export function wordsOf<Name extends keyof Parts>(
  name: Name,
  own: { readonly en: Parts[Name]; readonly ja: Parts[Name] },
): () => Parts[Name] {
  return () => (language.value === 'ja' ? own.ja : language.value === 'en' ? own.en : toldByPart(name, own.en));
}
