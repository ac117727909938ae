// Everything of the playground's canvas that needs the renderer, in one piece that is loaded after the page.
export { Stage } from '../stage.ts';
export { FreeScene } from './scene.ts';
