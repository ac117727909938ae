// The only owner of the graphics renderer: one canvas, one picture at a time.
import 'pixi.js/unsafe-eval';
import { autoDetectRenderer, Container, type Renderer } from 'pixi.js';
import { paintTextures, type Textures } from './textures.ts';

/** What is on the canvas: built when its shape or the box changes, then only moved. */
export interface Picture {
  readonly container: Container;
  /** `time` and `elapsed` in ms. */
  draw(time: number, elapsed: number): void;
}

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** False where WebGL is computed by the processor. */
function hasGraphicsCard(): boolean {
  const context = document.createElement('canvas').getContext('webgl2', { failIfMajorPerformanceCaveat: true });
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

export class Stage {
  private picture: Picture | undefined;
  private readonly root = new Container();
  isLost = false;

  private readonly renderer: Renderer;
  private readonly textures: Textures;

  private constructor(renderer: Renderer, textures: Textures) {
    this.renderer = renderer;
    this.textures = textures;
  }

  /** Rejects where neither WebGL nor a 2D canvas can be had. `onLost` hears of a lost and a restored picture. */
  static async open(host: HTMLElement, onLost: (isLost: boolean) => void): Promise<Stage> {
    const renderer = await autoDetectRenderer({
      preference: ['webgl', 'canvas'],
      width: Math.max(1, host.clientWidth),
      height: Math.max(1, host.clientHeight),
      backgroundAlpha: 0,
      // Fine screens need no smoothing, and a machine without a graphics card has no strength to waste on it.
      antialias: (globalThis.devicePixelRatio || 1) < 2 && hasGraphicsCard(),
      autoDensity: true,
      resolution: Math.min(2, globalThis.devicePixelRatio || 1),
      // Its events, overlay and DOM pipes are not ours: nothing of them is loaded.
      manageImports: false,
    });
    // The real controls lie over the picture; pixi's own overlay would only be in their way.
    (renderer as Partial<{ accessibility: { destroy(): void } }>).accessibility?.destroy();
    const stage = new Stage(renderer, paintTextures());
    const { canvas } = renderer;
    canvas.setAttribute('aria-hidden', 'true');
    canvas.addEventListener('webglcontextlost', () => onLost((stage.isLost = true)));
    canvas.addEventListener('webglcontextrestored', () => onLost((stage.isLost = false)));
    host.prepend(canvas);
    return stage;
  }

  show({ width, height }: Box, paint: (textures: Textures) => Picture): void {
    if (this.renderer.width !== width || this.renderer.height !== height) {
      this.renderer.resize(width, height, Math.min(2, globalThis.devicePixelRatio || 1));
    }
    this.picture?.container.destroy({ children: true });
    this.picture = paint(this.textures);
    this.root.addChild(this.picture.container);
  }

  draw(time: number, elapsed: number): void {
    if (!this.picture || this.isLost) return;
    this.picture.draw(time, elapsed);
    this.renderer.render(this.root);
  }

  close(): void {
    const { canvas } = this.renderer;
    this.root.destroy({ children: true });
    for (const texture of Object.values(this.textures)) texture.destroy(true);
    this.renderer.destroy();
    canvas.remove();
  }
}
