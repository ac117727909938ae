// 日本語。コードの画面とグラフのことば。
import type { ViewsWords } from './views.en.ts';

export const viewsJa: ViewsWords = {
  code: {
    title: 'コード',
    language: 'コードの言語',
    table: '動きの表',
    text: 'この回路のコード',
    copy: 'コピー',
    copied: 'コピーしました',
    save: 'ファイルに保存',
    weight: (synapse, value) => `${synapse}の重み：${value}`,
    bias: (name, value) => `${name}のバイアス：${value}`,
    change: 'Enterで変える',
    cut: 'ここに見えているのは、はじめの部分だけです。コピーと保存では、全部が入ります。',
  },
  graph: {
    title: 'グラフ',
    tooLarge: 'この回路は大きすぎて、グラフにかけません。',
    shape: (rows, columns) => `${rows}行${columns}列`,
    matrix: (name, shape) => `${name}、${shape}`,
    product: (layer, shape) => `${layer}層目のかけ算、${shape}`,
    sum: (layer, shape) => `${layer}層目でバイアスを足す、${shape}`,
    activator: (layer, name, shape) => `${layer}層目の${name}、${shape}`,
    mixed: 'いろいろ',
    layer: (layer) => `${layer}層目`,
    neuron: (name, heard) => (heard.length === 0 ? name : `${name}、聞いている相手：${heard.join('、')}`),
    rounds: (count) => `${count}ラウンド`,
    values: (name) => `${name}の値`,
    noValues: 'まだ値がありません。',
    cut: (rows, columns) => `${rows}行${columns}列のうち、はじめの部分`,
    close: '値を閉じる',
  },
};
