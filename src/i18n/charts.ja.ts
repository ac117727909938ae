// 学習の図のことば：判断の地図、曲線、損失の地形。
import type { ChartWords } from './charts.en.ts';

export const chartsJa: ChartWords = {
  map: (seen, unseen) =>
    `地図：それぞれの場所へのネットワークの答え。学ぶ例の正解率は${seen}${unseen === undefined ? '' : `、はじめて見る例の正解率は${unseen}`}。`,
  mapOnly: '地図：それぞれの場所へのネットワークの答え。',
  mapKeys: '矢印キーで場所を選んでたずねる。Escapeでやめる。',
  mapKeysPoint: '矢印キーで場所を選んでたずねる。Enterでいちばん近い例を選ぶ。Escapeでやめる。',
  ask: '地図をさすと、その場所の答えがわかります。',
  place: (x, y) => `x ${x}、y ${y}`,
  answer: (place, state, output) => `${place}：状態 ${state}、出力 ${output}`,
  spoken: (place, said) => `${place}：${said}`,
  spokenKinds: (kind, all) => `${kind}。${all.join('、')}`,
  spokenShare: (kind, share) => `${kind} ${share}`,
  spokenState: (kind, state) => `${kind}：状態 ${state}`,
  spokenOne: (kind, state, output) => `状態 ${state}、出力 ${output}：${kind}`,
  undecided: '決まらない',
  mark: { seen: '学ぶ例', unseen: 'はじめて見る例', wrong: 'まちがい' },
  loss: '損失',
  accuracy: '正解率',
  seen: '学ぶ例',
  unseen: 'はじめて見る例',
  updates: '更新',
  curves: '更新ごとの損失と正解率',
  noCurve: '最初の更新から、曲線が始まります。',
  curveAt: (updates, loss, right, unseen) =>
    `更新 ${updates}回、損失 ${loss}、正解率 ${right}${unseen === undefined ? '' : `、はじめて見る例の正解率 ${unseen}`}`,
  landscape: (a, b) => `${a}と${b}による損失の地形。深いほどよい`,
  ball: (a, b, loss) => `${a}、${b}：損失 ${loss}`,
  away: (ball) => `${ball}（図の外）`,
  deep: '深い：損失が小さい',
  high: '高い',
};
