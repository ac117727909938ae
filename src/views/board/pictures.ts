// Everything of a board in rounds that needs the renderer, in one piece that is loaded after the page.
export { Stage } from './stage.ts';
export { Scene } from './scene.ts';
