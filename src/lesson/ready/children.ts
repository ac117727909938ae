// Ages 8 to 10: a neuron is a vote.
import { both, type ReadyLesson } from './plan.ts';

export const children: ReadyLesson = {
  lesson: {
    format: 'hibana.lesson',
    version: 1,
    id: 'lesson-8-10',
    title: both('A neuron is a vote', 'ニューロンは投票する'),
    about: both(
      'You make a brain cell decide. Every input has a vote, for or against. Will it fire?',
      '{脳|のう}の{細胞|さいぼう}に決めさせよう。入力は、{賛成|さんせい}か{反対|はんたい}の{票|ひょう}を入れます。発火するかな？',
    ),
    steps: [
      {
        kind: 'level',
        level: 'one-follow',
        note: both('Turn the switch on and off. What does the vote do?', 'スイッチを入れたり切ったりしよう。票はどうなる？'),
      },
      {
        kind: 'level',
        level: 'one-not',
        hidden: ['graph', 'code'],
        note: both(
          'Now it should fire when there is no vote at all. What can lift it?',
          '今度は、票がないときに発火させよう。何が持ち上げてくれる？',
        ),
      },
      {
        kind: 'level',
        level: 'one-zero',
        hidden: ['graph', 'code'],
        note: both('Exactly zero: fire or not?', 'ちょうど0。発火する？ しない？'),
      },
      { kind: 'level', level: 'vote-or', hidden: ['graph', 'code'], note: both('One door is enough.', 'ドアは1つでも足ります。') },
      {
        kind: 'level',
        level: 'vote-and',
        hidden: ['graph', 'code'],
        note: both('Both keys are needed. You know this one from the game with cards.', 'かぎは2本ともいります。カードの遊びと同じです。'),
      },
      {
        kind: 'level',
        level: 'vote-veto',
        hidden: ['graph', 'code'],
        note: both('For those who are quick: somebody who can stop it alone.', '早く終わった人に。1人で止められる人がいます。'),
      },
    ],
  },
  plan: {
    ages: '8–10',
    minutes: 45,
    goals: [
      both('A neuron adds votes for and votes against.', 'ニューロンは、賛成と反対の票を足す。'),
      both('It fires only when the sum is greater than zero.', '合計が0より大きいときだけ発火する。'),
      both('“Or” and “and” are the same neuron with another bias.', '「どちらか」と「どちらも」は、バイアスがちがうだけの同じニューロン。'),
    ],
    needs: [
      both('One device for every two pupils, the link or a QR code of it on the board', '2人に1台の端末。リンクかQRコードを黒板に'),
      both('A projector for presenter mode', 'プロジェクター（大きく見せるモード）'),
      both(
        'One printed set of ballots for every 6 pupils, scissors, one counter each',
        '6人に1組の投票カード（印刷したもの）、はさみ、コマ1つ',
      ),
    ],
    rows: [
      {
        minutes: 5,
        teacher: both(
          'Asks: “How does a brain cell decide?” Lets the class vote by hand on a real question and counts aloud.',
          '「脳の細胞は、どうやって決めるのかな」と問いかけ、身近なことで挙手の投票をして声に出して数える。',
        ),
        pupils: both('Vote for or against, and see that the sum decides.', '賛成か反対に手をあげ、合計で決まることに気づく。'),
      },
      {
        minutes: 10,
        teacher: both(
          'Hands out the ballots and explains the rules. Calls four cases for two inputs with +1 and bias −1.',
          '投票カードを配って遊び方を話す。入力2人が +1、バイアス −1 で、4つのケースを言う。',
        ),
        pupils: both(
          'Play one neuron in groups of six, predict with the thumb before each count.',
          '6人組で1つのニューロンになる。数える前に、親指で予想する。',
        ),
      },
      {
        minutes: 5,
        teacher: both(
          'Presents “Follow me”, hides the number of the state, takes a show of hands, reveals.',
          '「ついておいで」を大きく見せ、状態の数をかくして挙手で予想させ、めくる。',
        ),
        pupils: both(
          'Predict, then see. Open the lesson and compare the four characters at the top.',
          '予想してから確かめる。授業を開き、上の4文字がみんな同じか見る。',
        ),
        steps: [1],
      },
      {
        minutes: 10,
        teacher: both(
          'Walks round. Asks for the state before help: “How much is it now? How much is missing?”',
          '見て回る。手伝う前に「今いくつ？ あといくつ足りない？」とたずねる。',
        ),
        pupils: both(
          'Work in pairs: one sets, the other says what will happen.',
          '2人で進める。1人が数を決め、もう1人が何が起こるか言う。',
        ),
        steps: [2, 3],
      },
      {
        minutes: 10,
        teacher: both(
          'Stops the class once: “What did you change between the doors and the keys?”',
          '一度とめて「ドアとかぎで、変えたのは何？」とたずねる。',
        ),
        pupils: both('Solve both. Quick pairs go on with the veto.', '2つとも解く。早い組は、止める人のレベルへ進む。'),
        steps: [4, 5, 6],
      },
      {
        minutes: 5,
        teacher: both(
          'Collects the results codes. Closes with: “Same neuron, another bias.”',
          '結果のコードを集める。「同じニューロン、ちがうバイアス」でまとめる。',
        ),
        pupils: both('Read out their codes and name one thing that surprised them.', 'コードを読み上げ、びっくりしたことを1つ言う。'),
      },
    ],
    ask: [
      both('Does it fire at exactly zero? Why do you think so?', 'ちょうど0なら発火する？ どうしてそう思う？'),
      both('Who can decide alone? Who needs a friend?', '1人で決められるのはだれ？ なかまがいるのはだれ？'),
      both('Where in your day do several votes decide together?', '毎日の生活で、いくつかの票で決まることは何？'),
    ],
    faster: both(
      '“Not with that dog”, then the badges: who needs the smallest numbers?',
      '「犬がいるなら」へ進む。そのあとバッジに挑戦。いちばん小さな数で解けるのはだれ？',
    ),
    slower: both(
      'Stay with the cards: lay out the case on the paper board first, then set the same numbers on the screen.',
      'カードにもどる。まず紙の盤にケースを並べ、同じ数を画面に入れる。',
    ),
    paper: both(
      'The ballots need no device at all. The worksheets of “Either door” and “Both keys” can be done in place of steps 4 and 5.',
      '投票カードには端末がいりません。ステップ4と5は、「どちらかのドア」と「2本のかぎ」のワークシートでもできます。',
    ),
    assess: both(
      'Read the results codes into the table: steps 1 to 4 solved is what all should reach, step 5 shows that the bias was understood. On paper: the column “sum” of the worksheet.',
      '結果のコードを表に読みこみます。全員の目標はステップ4まで。ステップ5が解ければ、バイアスが分かっています。紙ならワークシートの「合計」の列を見ます。',
    ),
  },
};
