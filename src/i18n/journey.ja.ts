// Japanese for the first page, the way through the tide pool, and the moments of joy.
import type { JourneyWords } from './journey.en.ts';

export const journeyJa: JourneyWords = {
  vessel: 'ためしてみるニューロン。おすたびに票が1つとどきます',
  tap: 'さわってみて！',
  again: 'もう1回！',
  fires: '火花！',
  saidQuiet: (sum) => `合計${sum}。まだ静かです。`,
  saidFires: (sum) => `合計${sum}。発火しました！`,
  chapterDone: 'ぜんぶクリア。ここは光でいっぱいです',
  sceneChapter: '潮だまりのこの場所が光りはじめます。',
  sceneGame: '浜べから深い底まで、潮だまり全体が光っています。',
  gameTitle: '潮だまりがぜんぶ光った！',
  gameTold: (levels, badges) => `${levels}のレベルをすべてクリアして、バッジを${badges}こ集めました。`,
  gameThanks: 'ともした火花は、みんなそこに光っています。遊んでくれてありがとう！',
};
