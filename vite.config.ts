import { defineConfig, type Plugin } from 'vite';
import { campaignPlugin } from './tools/campaign.ts';
import { contentSecurityPolicy } from './tools/csp.ts';

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
    transformIndexHtml: (html) => html.replace('<!-- csp -->', `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />`),
  };
}

const headers = {
  'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'self'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

export default defineConfig({
  base: './',
  plugins: [withoutWebGpu(), cspInPage(), campaignPlugin()],
  build: { target: 'es2022', manifest: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  preview: { headers },
});
