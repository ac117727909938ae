// Japanese for what can be set on cells and synapses.
import type { choicesEn, propertiesEn } from './properties.en.ts';

export const propertiesJa: Readonly<
  Record<keyof typeof propertiesEn, { readonly name: string; readonly unit: string; readonly why: string }>
> = {
  value: { name: '値', unit: '', why: 'ラウンド0で入力が出す数。' },
  bias: { name: 'バイアス(潮)', unit: '', why: '合計にいつも足される数。高いと発火しやすく、低いとまず満たす必要があります。' },
  activator: { name: '活性化関数', unit: '', why: '状態を出力に変えます。' },
  restMv: { name: '静止電位', unit: 'mV', why: '何も来ないとき、電位はここに落ち着きます。' },
  thresholdMv: { name: 'しきい値', unit: 'mV', why: 'これを超えると発火します。' },
  resetMv: { name: 'リセット電位', unit: 'mV', why: 'スパイクのあと、電位はここに戻ります。' },
  tauMs: { name: '時定数', unit: 'ms', why: '電荷がもれる遅さ。この時間で約3分の1になります。' },
  resistanceMohm: { name: '抵抗', unit: 'MΩ', why: '電流が電位を上げる割合。100 MΩに0.1 nAで10 mV上がります。' },
  refractoryMs: { name: '不応期', unit: 'ms', why: '発火したあと、この時間は何も聞こえません。' },
  startMv: { name: 'はじめの電位', unit: 'mV', why: '時刻0での電位。' },
  a: { name: 'a', unit: '1/ms', why: '回復変数が電位を追う速さ。' },
  b: { name: 'b', unit: '', why: '回復変数が電位を追う強さ。' },
  c: { name: 'c', unit: 'mV', why: 'スパイクのあとの電位。' },
  d: { name: 'd', unit: '', why: 'スパイク1回でどれだけ疲れるか。' },
  schedule: { name: '計算の順', unit: '', why: '式を時間にそって進める方法。' },
  amplitudeNa: { name: '電流', unit: 'nA', why: 'つながった細胞に流れこむ量。' },
  shape: { name: '形', unit: '', why: '電流の時間変化。' },
  startMs: { name: '始まり', unit: 'ms', why: 'これより前は何も来ません。' },
  lengthMs: { name: '長さ', unit: 'ms', why: 'この時間が過ぎると止まります。' },
  frequencyHz: { name: '周波数', unit: 'Hz', why: '1秒あたりの波の数。' },
  offsetNa: { name: '中心', unit: 'nA', why: '波はこの電流を中心にゆれます。' },
  rateHz: { name: '頻度', unit: 'Hz', why: '1秒あたりのスパイク数。ノイズでは平均の数。' },
  timesMs: { name: 'スパイクの時刻', unit: 'ms', why: '時刻を空白かコンマで区切って書きます。' },
  weight: { name: '重み', unit: '', why: 'プラスは興奮、マイナスは抑制。時間の回路では、スパイク1回で足される mV です。' },
  gain: { name: '倍率', unit: '×', why: '電流のうち流れこむ割合。' },
  delay: { name: '遅れ', unit: 'ラウンド', why: '票が届くまでのラウンド数。' },
  delayMs: { name: '遅れ', unit: 'ms', why: 'スパイクが届くまでの時間。' },
  synapseKind: { name: '種類', unit: '', why: '一気に効くか、消えていく電流か。' },
  plasticity: { name: '学習', unit: '', why: '重みが自分で変わるしくみ。' },
  aPlus: { name: '先なら増やす', unit: '', why: '送り手が受け手の直前に発火すると足される量。' },
  aMinus: { name: '後なら減らす', unit: '', why: '送り手が直後に発火すると引かれる量。' },
  tauPlusMs: { name: '「直前」の長さ', unit: 'ms', why: 'どのくらい前までを直前とみなすか。' },
  tauMinusMs: { name: '「直後」の長さ', unit: 'ms', why: 'どのくらい後までを直後とみなすか。' },
  min: { name: '最小', unit: '', why: '重みはこれより小さくなりません。' },
  max: { name: '最大', unit: '', why: '重みはこれより大きくなりません。' },
  pairing: { name: '組の数え方', unit: '', why: 'すべての組を数えるか、いちばん近い組だけか。' },
  rate: { name: '一歩', unit: '', why: '受け手が間に合って答えるたびに足される量。' },
  windowMs: { name: '待ち時間', unit: 'ms', why: '受け手が答えるまでに待つ時間。' },
};

export const choicesJa: Readonly<Record<keyof typeof choicesEn, string>> = {
  step: 'ステップ', identity: '恒等', sigmoid: 'シグモイド', tanh: 'tanh', relu: 'ReLU', leakyRelu: 'leaky ReLU', softplus: 'softplus',
  constant: '一定', pulse: 'パルス', sine: '波', euler: 'オイラー法', published: '論文どおり(2003)', delta: '一気に', exponential: '消えていく電流',
  none: 'しない', stdp: 'スパイクの順で(STDP)', hebbian: 'いっしょに(ヘッブ)', all: 'すべて', nearest: 'いちばん近い組',
}; // prettier-ignore
