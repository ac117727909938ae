// All wires in sight as one mesh: soft at the edges by its texture, whose columns are the colours. Where there is no WebGL, lines.ts draws them.
import { Mesh, MeshGeometry, Texture } from 'pixi.js';
import { inks } from '../inks.ts';
import { GLOW_LEVELS, type WirePainter } from './wirePainter.ts';
import { eraseBand, indicesOf, verticesOf, writeBand, writeColours, writeIndices } from './ribbonShape.ts';

/** FOR, AGAINST, neither, CHOSEN. */
const INKS = 4;

const COLUMN = 8;
const HEIGHT = 64;

/** Columns: each ink from faint to bright; rows: across a band. The same for all meshes. */
export function paintInks(): Texture {
  const canvas = document.createElement('canvas');
  canvas.width = COLUMN * GLOW_LEVELS * INKS;
  canvas.height = HEIGHT;
  const context = canvas.getContext('2d')!;
  const { pro, con, idle, chosen } = inks();
  for (const [ink, rgb] of [pro, con, idle, chosen].entries()) {
    const [r, g, b] = [rgb >> 16, (rgb >> 8) & 255, rgb & 255];
    for (let level = 0; level < GLOW_LEVELS; level++) {
      const alpha = 0.1 + (0.84 * level) / (GLOW_LEVELS - 1);
      const gradient = context.createLinearGradient(0, 0, 0, HEIGHT);
      const stop = (at: number, share: number): void => {
        gradient.addColorStop(at, `rgba(${r},${g},${b},${alpha * share})`);
        gradient.addColorStop(1 - at, `rgba(${r},${g},${b},${alpha * share})`);
      };
      stop(0, 0);
      stop(0.24, 0.2);
      stop(0.29, 1);
      context.fillStyle = gradient;
      context.fillRect((ink * GLOW_LEVELS + level) * COLUMN, 0, COLUMN, HEIGHT);
    }
  }
  return Texture.from(canvas);
}

function columnOf(ink: number, glow: number): number {
  return (ink * GLOW_LEVELS + glow + 0.5) / (GLOW_LEVELS * INKS);
}

export class RibbonPainter implements WirePainter {
  readonly container: Mesh<MeshGeometry>;
  readonly spread = 2.3;
  private pieces = 0;
  /** Wires that there is room for. */
  private room = 0;
  private positions = new Float32Array(0);
  private uvs = new Float32Array(0);
  private areMoved = false;
  private areColoured = false;

  constructor(inkTexture: Texture) {
    const geometry = new MeshGeometry({
      positions: new Float32Array(8),
      uvs: new Float32Array(8),
      indices: new Uint32Array(6),
      shrinkBuffersToFit: false,
    });
    geometry.batchMode = 'no-batch';
    this.container = new Mesh({ geometry, texture: inkTexture });
  }

  resize(count: number, pieces: number): void {
    const vertices = verticesOf(pieces);
    this.areMoved = this.areColoured = true;
    if (pieces === this.pieces && count <= this.room && count * 3 > this.room) {
      // The triangles are there; those left over shrink to nothing.
      this.positions.fill(0, count * vertices * 2);
      return;
    }
    this.pieces = pieces;
    this.room = count;
    const floats = Math.max(8, count * vertices * 2);
    const { geometry } = this.container;
    this.positions = new Float32Array(floats);
    this.uvs = new Float32Array(floats);
    const indices = new Uint32Array(Math.max(6, count * indicesOf(pieces)));
    for (let k = 0; k < count; k++) writeIndices(indices, k * indicesOf(pieces), k * vertices, pieces);
    geometry.positions = this.positions;
    geometry.uvs = this.uvs;
    geometry.indices = indices;
  }

  lay(k: number, way: Float32Array, at: number, half: number, sign: number, end: number): void {
    writeBand(this.positions, k * verticesOf(this.pieces) * 2, way, at, this.pieces, half, sign, end);
    this.areMoved = true;
  }

  colour(k: number, ink: number, glow: number): void {
    writeColours(this.uvs, k * verticesOf(this.pieces) * 2, this.pieces, columnOf(ink, glow));
    this.areColoured = true;
  }

  erase(k: number): void {
    eraseBand(this.positions, k * verticesOf(this.pieces) * 2, this.pieces);
    this.areMoved = true;
  }

  flush(): void {
    const { geometry } = this.container;
    if (this.areMoved) geometry.getBuffer('aPosition').update();
    if (this.areColoured) geometry.getBuffer('aUV').update();
    this.areMoved = this.areColoured = false;
  }

  destroy(): void {
    const { geometry } = this.container;
    this.container.destroy();
    geometry.destroy(true);
  }
}
