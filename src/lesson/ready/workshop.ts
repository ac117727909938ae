// One hour for a mixed group, at a library, a club or a fair.
import { both, type ReadyLesson } from './plan.ts';

export const workshop: ReadyLesson = {
  lesson: {
    format: 'hibana.lesson',
    version: 1,
    id: 'lesson-workshop',
    title: both('Workshop: build a brain cell', 'ワークショップ：脳の細胞を作ろう'),
    about: both('In one hour from the first spark to an eye that sees.', '1時間で、はじめての火花から、見える目まで。'),
    steps: [
      {
        kind: 'level',
        level: 'alive-first-spark',
        note: both('Tap until it fires. It forgets quickly!', '発火するまでタップしよう。すぐわすれるよ！'),
      },
      {
        kind: 'level',
        level: 'alive-together',
        note: both('Two soft knocks. When do they help each other?', '小さなノックが2つ。いつなら助けあえる？'),
      },
      { kind: 'level', level: 'one-follow', note: both('The same neuron as a vote.', '同じニューロンを、投票として見ます。') },
      { kind: 'level', level: 'vote-or', note: both('One is enough.', '1つで足ります。') },
      { kind: 'level', level: 'vote-and', note: both('Both are needed.', '両方いります。') },
      { kind: 'level', level: 'vote-majority', note: both('Most of them win.', '多いほうが勝ちます。') },
      {
        kind: 'level',
        level: 'vote-eye',
        note: both('Nine pixels vote. What does this eye look for?', '9つの点が投票します。この目は何をさがしている？'),
      },
      {
        kind: 'level',
        level: 'rhythm-ring',
        note: both('For those who are quick: neurons that wake each other.', '早く終わった人に。起こしあうニューロン。'),
      },
    ],
  },
  plan: {
    ages: '9+',
    minutes: 60,
    goals: [
      both(
        'Living neurons add what arrives, forget it, and fire at a threshold.',
        '生きたニューロンは、届いたものを足し、わすれ、しきい値で発火する。',
      ),
      both('Seen without time, that is a vote.', '時間を忘れて見れば、それは投票。'),
      both('A few neurons already see or count.', '少しのニューロンでも、見たり数えたりできる。'),
    ],
    needs: [
      both('One device for every two participants; sound on for the first ten minutes', '2人に1台の端末（最初の10分は音を出す）'),
      both('A projector, the link as a QR code', 'プロジェクター、リンクのQRコード'),
      both('One set of ballots for every 6 participants', '6人に1組の投票カード'),
    ],
    rows: [
      {
        minutes: 8,
        teacher: both(
          'Presents “The first spark”; lets participants tap with their hands on the table in its rhythm.',
          '「はじめての火花」を大きく見せ、そのリズムで机をたたいてもらう。',
        ),
        pupils: both('Tap, hear the spark, open the lesson.', 'たたいて火花の音を聞き、授業を開く。'),
        steps: [1],
      },
      {
        minutes: 8,
        teacher: both(
          'Asks when two knocks help each other; lets the room clap together and apart.',
          '2つのノックがいつ助けあうかを問い、いっしょに、またべつべつに手をたたかせる。',
        ),
        pupils: both('Set the delays so that both arrive at once.', '同時に届くように遅れを変える。'),
        steps: [2],
      },
      {
        minutes: 12,
        teacher: both(
          'Hands out ballots: six people are one neuron. Plays three cases.',
          '投票カードを配る。6人で1つのニューロンになり、3つのケースを演じる。',
        ),
        pupils: both('Play, predict, count aloud.', '演じ、予想し、声に出して数える。'),
      },
      {
        minutes: 15,
        teacher: both('Walks round; pairs those who are done with those who are not.', '見て回り、終わった組とまだの組を引き合わせる。'),
        pupils: both('Go from one vote to the majority at their own pace.', '1つの票から多数決まで、自分のペースで進む。'),
        steps: [3, 4, 5, 6],
      },
      {
        minutes: 12,
        teacher: both(
          'Presents the eye; covers the weights and lets the room guess what it likes.',
          '「目」を大きく見せ、重みをかくして、何が好きな目か当てさせる。',
        ),
        pupils: both('Build the eye. Quick ones make a clock of neurons.', '目を作る。早い人はニューロンの時計へ。'),
        steps: [7, 8],
      },
      {
        minutes: 5,
        teacher: both(
          'Shows the playground and the gallery: “All this is yours at home.”',
          '遊び場とギャラリーを見せ、「家でもできます」と伝える。',
        ),
        pupils: both('Take the address home, say what surprised them.', 'アドレスを持ち帰り、おどろいたことを話す。'),
      },
    ],
    ask: [
      both('What is the same in a knock and in a vote?', 'ノックと票で、同じところは何？'),
      both('Who of you was the most important input? Why?', 'いちばん大事な入力はだれだった？ なぜ？'),
      both('What else could nine pixels look for?', '9つの点で、ほかに何をさがせる？'),
    ],
    faster: both('Step 8, then the playground: build a circuit that blinks.', 'ステップ8。そのあと遊び場で、点滅する回路を作ります。'),
    slower: both(
      'Skip step 2 and 6. The eye may be solved together on the projector.',
      'ステップ2と6をとばします。目は、大きな画面でいっしょに解いてもかまいません。',
    ),
    paper: both(
      'The ballots are the middle of the hour. Without devices they fill it: play “or”, “and”, majority and veto.',
      'ワークショップの真ん中は投票カードです。端末がなければ、「または」「かつ」「多数決」「止める人」を演じるだけで1時間になります。',
    ),
    assess: both(
      'Nobody is marked here. Codes show how far the room came: step 5 is a good hour.',
      '評価はしません。コードで、どこまで進んだかが分かります。ステップ5まで行けば、よい1時間です。',
    ),
  },
};
