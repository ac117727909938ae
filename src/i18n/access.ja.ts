// Japanese for ways to hear, see and press that not everybody needs, and for what is heard.
import type { AccessWords } from './access.en.ts';
import { showSigned } from './numbers.ts';

export const accessJa: AccessWords = {
  title: '音とキー',
  stateTone: '{状態|じょうたい}を音で聞く',
  stateToneWhy:
    '{状態|じょうたい}に合わせて音が高くなったり低くなったりします。{賛成|さんせい}の{票|ひょう}は右から、{反対|はんたい}の{票|ひょう}は左から。さいごに、0の音と{状態|じょうたい}の音をくらべられます。',
  captions: '音を文字で{表示|ひょうじ}',
  captionsWhy: '鳴った音の名前を、画面のはしに出します。音を消していても出ます。',
  letterKeys: '1文字のショートカット',
  letterKeysWhy: '声でそうさするときや、まちがって文字をおしてしまうときは、オフにしてください。',
  voted: (amount) => (amount > 0 ? `賛成の票 ${showSigned(amount)}` : `反対の票 ${showSigned(amount)}`),
  sounds: {
    fired: '発火する音',
    fellSilent: '静かになる音',
    spiked: 'スパイク',
    ranAway: '止まった音：数が大きくなりすぎました',
    caseRight: '正しい',
    caseWrong: 'ちがう',
    levelSolved: 'メロディー：クリア！',
    badgeEarned: 'チャイム：バッジ',
    hintShown: 'ヒント',
    toggledOn: 'オン',
    toggledOff: 'オフ',
    undone: '元にもどす音',
    refused: 'ここではできません',
    weightStepped: 'カチッ',
  },
};
