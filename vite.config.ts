import { defineConfig, type Plugin } from 'vite';
import { campaignPlugin } from './tools/campaign.ts';
import { contentSecurityPolicy } from './tools/csp.ts';
import { offlinePlugin } from './tools/offline.ts';
import { translatePlugin } from './tools/translate.ts';

/** The game asks for WebGL or a canvas; the WebGPU renderer would only weigh. */
function withoutWebGpu(): Plugin {
  const stub = '\0pixi-without-webgpu';
  return {
    name: 'pixi-without-webgpu',
    enforce: 'pre',
    apply: 'build',
    resolveId: (id, importer) => (importer?.includes('autoDetectRenderer') && id.endsWith('WebGPURenderer.mjs') ? stub : undefined),
    load: (id) => (id === stub ? 'export const WebGPURenderer = undefined;' : undefined),
  };
}

/** The policy stands in the page itself, so that it holds wherever the files are served from. */
function cspInPage(): Plugin {
  return {
    name: 'csp-in-page',
    apply: 'build',
    transformIndexHtml: (html) =>
      html.replace('<!-- csp -->', `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />`),
  };
}

const headers = {
  // Any page may show the game in a frame: there is no account and nothing to be tricked into.
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/**
 * Small modules that the first level needs and that later parts share would each be a file of their own, which compress badly: they go together.
 */
const firstLevel = new RegExp(
  `src/(${[
    'core/(circuit|layers|math|state|event|hash|edit|room|unfit|chips|patch|rounds/(step|compile|activators|carryOver)|spiking/(circuit|parameters|twin)|learning/(network|matrix))',
    'session/(play|playback|run|session|history|learned|votes|clock|kit|trial|difference|drawing|recording|borrow)',
    'views/board/(layout|layerLayout|geometry|chips|Grip|eye|place|tide|BoardFrame|Board|Controls|LayerNeuron|PixelPad|Change)',
    'i18n/(words|numbers|rich|RichText)',
    'views/(follow|names|hover|Lazy|votes)',
    'panels/(Icon|context|Transport|Dialog|Header|LevelFrame|BadgeRow|challenge|Question|NumberAnswer)',
    'input/(NumberField|ValueControl|steps|keys)',
  ].join('|')})\\.tsx?$`,
);
const groups = [
  { name: 'preact', test: /node_modules\/@?preact|vite\/preload-helper/ },
  { name: 'base', test: firstLevel },
];

export default defineConfig({
  base: './',
  plugins: [withoutWebGpu(), cspInPage(), translatePlugin(), campaignPlugin(), offlinePlugin()],
  build: {
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { advancedChunks: { groups } } },
  },
  preview: { headers },
});
