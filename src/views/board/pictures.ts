// Everything that needs the renderer, in one piece that is loaded after the page.
export { Stage } from './stage.ts';
export { Scene } from './scene.ts';
export { LivingScene } from './living/scene.ts';
export { CrowdScene } from './living/crowd.ts';
