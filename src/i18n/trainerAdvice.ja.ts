// 学習の実験室の説明：何が起きているか、なぜか、何をためすとよいか。
import type { trainerAdviceEn } from './trainerAdvice.en.ts';

export const trainerAdviceJa: typeof trainerAdviceEn = {
  title: 'いま何が起きているか',
  ready: '「学ぶ」をおそう。更新のたびにネットワークが重みを変えて、例に合う答えに近づきます。',
  learning: '学んでいます。更新のたびに、どの重みも損失の坂を少し下ります。',
  paused: '止まっています。曲線をなぞると前にもどれます。「学ぶ」で続きます。',
  allRight: 'すべて正解！ はじめて見る例にも、ぜんぶ正しく答えています。',
  allSeenRight: 'すべての例に正しく答えています！',
  limit: '更新が100万回になりました。ここで終わりです。',
  noExamples: 'まだ例がありません。地図に2種類以上の点をぬりましょう。',
  oneKind: '例が1種類しかありません。見分けるものがないので、べつの種類もふやしましょう。',
  tooFew: (rows) => `学ぶ例が${rows}こしかありません。もっとあれば、もっとよくわかります。`,
  otherInputs: 'このネットワークの入力の数は、例の数値の数と合いません。',
  otherOutputs: 'このネットワークの答えの数は、例の種類の数と合いません。',
  stepHasNoSlope: 'ステップには坂がありません。重みを少し変えても何も変わらないので、どちらがよいのかルールにはわかりません。',
  diverged: (which, rate) =>
    `暴走しました。学習率 ${rate} では、${which}がどこまでも大きくなります。更新のたびに、前より遠くへ谷を飛びこえてしまいました。`,
  weight: (from, to) => `${from}から${to}への重み`,
  bias: (name) => `${name}のバイアス`,
  deadNeurons: (names) => `ニューロン ${names} は死んでいます。どの例でも合計が0より小さく、ReLUが0を出すので、誤差がもどってきません。`,
  deadLayer: (name) => `層${name}がまるごと死んでいます。どの例でもReLUが0なので、何も通らず、何ももどってきません。`,
  sameAnswer: 'どの例にも同じ答えを出しています。入力が最後までとどいていません。',
  linearLayers: '曲がらない層をいくつ重ねても、1つの層と同じで、まっすぐにしか切れません。曲がる活性化関数に変えましょう。',
  noHidden: 'これが限界です。かくれ層がなく、入力もこれだけでは、まっすぐにしか切れません。',
  plateau: '損失がほとんど下がらなくなりました。平らな所か、いちばん深くはないくぼみにいるようです。',
  jumping: (rate) => `損失が上がったり下がったりしています。学習率 ${rate} では、更新のたびに谷をまたいでしまいます。`,
  overfit: (seen, unseen) =>
    `学ぶ例は丸暗記しました（正解率 ${seen}）。でも、はじめて見る例は ${unseen} です。たまたまのばらつきまで覚えています。`,
  remedies: {
    slower: (rate) => `学習率を ${rate} に`,
    slowerFromStart: (rate) => `学習率 ${rate} で最初から`,
    faster: (rate) => `学習率を ${rate} に`,
    addLayer: 'かくれ層をふやす',
    anotherStart: 'べつの出発点',
    moreNeurons: 'ニューロンをふやす',
    fitting: '合うネットワークを作る',
    features: (names) => `入力に ${names} をたす`,
    activator: (name) => `${name} にする`,
    decay: (decay) => `重みの減衰を ${decay} に`,
  },
};
