// A stand on an open day: everybody stays for five minutes, and the stand runs for 45.
import { both, type ReadyLesson } from './plan.ts';

export const stand: ReadyLesson = {
  lesson: {
    format: 'hibana.lesson',
    version: 1,
    id: 'lesson-open-day',
    title: both('Open day: five minutes with a neuron', '公開日のブース：ニューロンと5分間'),
    about: both('Tap, vote, and let it read your writing.', 'タップして、投票して、あなたの字を読ませよう。'),
    steps: [
      {
        kind: 'level',
        level: 'alive-first-spark',
        hidden: ['graph', 'code', 'teacher'],
        note: both('Tap the lamp until the neuron fires.', 'ランプをタップして、ニューロンを発火させよう。'),
      },
      {
        kind: 'level',
        level: 'one-follow',
        hidden: ['graph', 'code', 'teacher'],
        note: both('Give the input a vote.', '入力に票をあげよう。'),
      },
      {
        kind: 'level',
        level: 'vote-and',
        hidden: ['graph', 'code', 'teacher'],
        note: both('Both keys open the chest, one does not.', 'かぎ2本で開き、1本では開かない箱。'),
      },
      {
        kind: 'level',
        level: 'soft-digit',
        hidden: ['graph', 'code', 'teacher'],
        note: both('Draw a digit. Does it read it?', '数字をかこう。読めるかな？'),
      },
    ],
  },
  plan: {
    ages: '6+',
    minutes: 45,
    goals: [
      both('Visitors have made a neuron fire with their own hands.', '来た人が、自分の手でニューロンを発火させた。'),
      both('They can say in one sentence: it adds votes and fires above zero.', '「票を足して、0をこえると発火する」と1文で言える。'),
    ],
    needs: [
      both('Two or three tablets that stand, the lesson open, sound on', '立てたタブレット2〜3台（授業を開き、音を出す）'),
      both('A large screen with “It reads” in presenter mode', '「字を読むネット」を大きく見せる画面'),
      both('The board of the soma and the vote cards, printed large, and one counter', '大きく印刷した細胞体の盤と投票カード、コマ1つ'),
    ],
    rows: [
      {
        minutes: 10,
        teacher: both(
          'Sets up: opens the lesson on every tablet, tries each step once, lays out the cards.',
          '準備：すべてのタブレットで授業を開き、各ステップを一度試し、カードを並べる。',
        ),
        pupils: both('(not there yet)', '（まだ来ていません）'),
      },
      {
        minutes: 30,
        teacher: both(
          'Five minutes a group, again and again: tap together, one case with cards, then “now you”. Starts the step anew for each group.',
          '1組5分をくり返す。いっしょにタップ、カードで1ケース、「今度はあなた」。組ごとにステップを始めからにする。',
        ),
        pupils: both(
          'Tap until it fires; hold a card and be an input; draw a digit on the large screen.',
          '発火するまでタップする。カードを持って入力になる。大きな画面に数字をかく。',
        ),
        steps: [1, 2, 3, 4],
      },
      {
        minutes: 5,
        teacher: both(
          'Last group: takes a show of hands for a difficult digit, then reveals.',
          '最後の組：読みにくい数字で挙手の予想をとり、めくる。',
        ),
        pupils: both('Vote, laugh, and take the address home.', '予想し、笑い、アドレスを持ち帰る。'),
        steps: [4],
      },
    ],
    ask: [
      both('How many taps does it need? What if you are slow?', '何回のタップで発火する？ ゆっくりだと？'),
      both('You are an input with −2. What can you do alone?', 'あなたは −2 の入力。1人で何ができる？'),
      both('Why does it read this seven as a one?', 'どうして、この7を1と読んだのだろう？'),
    ],
    faster: both('Let them go on to the map: the game starts where the stand ends.', '地図へ進んでもらいます。ブースの続きがゲームです。'),
    slower: both(
      'Stay with step 1 and the cards; both work without reading a word.',
      'ステップ1とカードだけで十分です。どちらも、文字を読まずにできます。',
    ),
    paper: both(
      'The board on the floor, drawn with chalk or tape: a child is the counter and walks to the sum.',
      '床にチョークやテープで盤をかき、子どもがコマになって合計まで歩きます。',
    ),
    assess: both(
      'Count the sparks: one mark on the tally for every visitor who made it fire. Codes are not needed.',
      '火花を数えます。発火させた人ごとに、記録に1本。コードはいりません。',
    ),
  },
};
