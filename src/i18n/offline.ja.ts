// Japanese for the game without a network.
import type { OfflineWords } from './offline.en.ts';

export const offlineJa: OfflineWords = {
  title: 'インターネットなしで遊ぶ',
  ready: 'すべてこの{機械|きかい}に入っています。インターネットにつながっていなくても遊べます。',
  notYet: '開いているあいだに、この{機械|きかい}へ{保存|ほぞん}されます。そのあとは、インターネットなしでも遊べます。',
  closed: 'このブラウザでは{保存|ほぞん}できないので、インターネットが{必要|ひつよう}です。',
  install: 'アプリとして入れる',
  update: '新しいバージョンがあります。読みこみ直しても、何もなくなりません。',
  elsewhere: '別のタブで新しいバージョンになりました。きりのよいところで、このタブも読みこみ直してください。',
  reload: '今すぐ読みこみ直す',
};
