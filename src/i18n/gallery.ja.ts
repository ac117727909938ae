// ギャラリーのことば。
import type { GalleryWords } from './gallery.en.ts';

export const galleryJa: GalleryWords = {
  title: 'ギャラリー',
  subtitle: 'すぐに遊べる回路がそろっています。開いて、動かして、作りかえよう。',
  groups: {
    first: 'はじめの一歩',
    textbook: '教科書から',
    logic: '論理',
    memory: '記憶と学び',
    senses: '感覚',
    music: '音楽',
    network: '大ぜいで',
    zoo: 'ニューロンの動物園',
  },
  groupsAbout: {
    first: 'もれる器、「だめ」の声、輪、そして投票。',
    textbook: 'ニューロンのすることを、1つずつ。',
    logic: 'ゲート、足し算、おぼえているスイッチ。',
    memory: 'あったことが残り、くり返すと強くなる。',
    senses: '光や音、さわった感じが、スパイクになるまで。',
    music: '音が出る細胞。音量を上げてどうぞ。',
    network: 'たくさんの細胞をいっぺんに。',
    zoo: '1つの式から、いろいろな性格（イジケヴィッチ、2003年）。',
  },
  jump: '移動',
  clock: { rounds: 'ラウンド', milliseconds: 'ミリ秒' },
  cells: (count) => `細胞${count.toLocaleString('en')}こ`,
};
