// A vote on its way: a round drop for, a diamond against, with its amount written on it.
import { Container, Sprite } from 'pixi.js';
import { showSigned } from '../../i18n/numbers.ts';
import type { SynapsePlace } from './geometry.ts';
import { inks } from './inks.ts';
import { labelTexture, type Textures } from './textures.ts';
import { centred } from './vesselView.ts';

export class VoteView {
  readonly container = new Container();
  private readonly glow: Sprite;
  private readonly body: Sprite;
  private readonly label = new Sprite();
  private amount = NaN;
  private isCovered = false;

  constructor(
    private readonly textures: Textures,
    private readonly place: SynapsePlace,
    private readonly size: number,
  ) {
    this.glow = centred(textures.glowPro, size * 2.3);
    this.body = centred(textures.drop, size);
    this.label.anchor.set(0.5);
    this.container.addChild(this.glow, this.body, this.label);
    this.container.visible = false;
  }

  hide(): void {
    this.container.visible = false;
  }

  /** `t`: share of the way, 0 … 1; `still` shows it in the middle of its way, fading in and out. */
  show(amount: number, t: number, still: boolean, isCovered = false): void {
    if (amount !== this.amount || isCovered !== this.isCovered) this.dress(amount, isCovered);
    // Slow at the ends, as a drop that is let go and caught.
    const eased = still ? 0.62 : t * t * (3 - 2 * t);
    const [a, b, c, d] = this.place.points;
    const s = 1 - eased;
    const p = s * s * s;
    const q = 3 * s * s * eased;
    const r = 3 * s * eased * eased;
    const u = eased * eased * eased;
    this.container.position.set(p * a.x + q * b.x + r * c.x + u * d.x, p * a.y + q * b.y + r * c.y + u * d.y);
    this.container.alpha = still ? Math.sin(Math.PI * Math.min(1, t)) : Math.min(1, t * 6, (1 - t) * 8 + 0.25);
    this.container.visible = true;
  }

  /** Under a cover every vote is the same pale drop. */
  private dress(amount: number, isCovered: boolean): void {
    this.amount = amount;
    this.isCovered = isCovered;
    if (isCovered) {
      this.glow.texture = this.textures.glowCon;
      this.body.texture = this.textures.spark;
      this.body.width = this.body.height = this.size;
      this.write('?');
      return;
    }
    const isFor = amount > 0;
    this.glow.texture = isFor ? this.textures.glowPro : this.textures.glowCon;
    this.body.texture = isFor ? this.textures.drop : this.textures.diamond;
    const grow = 1 + Math.min(0.5, Math.abs(amount) * 0.08);
    this.body.width = this.body.height = this.size * grow * (isFor ? 1 : 1.18);
    this.write(showSigned(amount), isFor);
  }

  private write(text: string, isFor = false): void {
    this.label.texture = labelTexture(text, isFor ? inks().onDrop : inks().onDiamond);
    this.label.height = this.size * 0.62;
    this.label.width = this.label.height * (this.label.texture.width / this.label.texture.height);
  }
}
