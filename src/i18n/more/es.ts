// Español. Cada parte tiene su archivo en `es/`; `first` se carga con el primer nivel, `rest` después.
import type { Rest } from '../words.ts';
import { access } from './es/access.ts';
import { canvas } from './es/canvas.ts';
import { charts } from './es/charts.ts';
import { classroom } from './es/classroom.ts';
import { gallery } from './es/gallery.ts';
import { journey } from './es/journey.ts';
import { learning } from './es/learning.ts';
import { lesson } from './es/lesson.ts';
import { maker } from './es/maker.ts';
import { meters } from './es/meters.ts';
import { names } from './es/names.ts';
import { notCarried } from './es/notCarried.ts';
import { notes } from './es/notes.ts';
import { offline } from './es/offline.ts';
import { paper } from './es/paper.ts';
import { playground } from './es/playground.ts';
import { presenter } from './es/presenter.ts';
import { shelf } from './es/shelf.ts';
import { trainer } from './es/trainer.ts';

export { first } from './es/first.ts';

export const rest: Rest = {
  access,
  canvas,
  charts,
  classroom,
  gallery,
  journey,
  learning,
  lesson,
  maker,
  meters,
  names,
  notCarried,
  notes,
  offline,
  paper,
  playground,
  presenter,
  shelf,
  trainer,
};
