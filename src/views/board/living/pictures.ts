// Everything of a board in time that needs the renderer, in one piece that is loaded after the page.
export { Stage } from '../stage.ts';
export { LivingScene } from './scene.ts';
export { CrowdScene } from './crowd.ts';
