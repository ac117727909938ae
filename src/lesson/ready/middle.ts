// Ages 11 to 13: weights and bias, and a problem that one neuron cannot solve.
import { both, type ReadyLesson } from './plan.ts';

export const middle: ReadyLesson = {
  lesson: {
    format: 'hibana.lesson',
    version: 1,
    id: 'lesson-11-13',
    title: both('What one neuron can do, and what it cannot', 'ニューロン1つにできること、できないこと'),
    about: both(
      'Find the numbers that make one neuron decide rightly. At the end there is something that it cannot do at all.',
      'ニューロンが正しく決められる数を見つけよう。最後に、1つではどうしてもできないことが出てきます。',
    ),
    steps: [
      { kind: 'level', level: 'one-predict', note: both('Say it first, then let it run.', '先に言ってから、動かしましょう。') },
      {
        kind: 'level',
        level: 'vote-and',
        hints: 2,
        note: both(
          'Write the sum of every case before you press “Try all”.',
          '「ぜんぶためす」の前に、すべてのケースの合計を書きましょう。',
        ),
      },
      {
        kind: 'level',
        level: 'vote-majority',
        hints: 2,
        note: both('Three equal votes. Where must the line be?', '同じ重みの票が3つ。線はどこに引く？'),
      },
      {
        kind: 'level',
        level: 'vote-chair',
        hints: 2,
        note: both('One of them counts double, and not more.', '1人だけ2人分。それより多くてはいけません。'),
      },
      {
        kind: 'level',
        level: 'vote-xor',
        hints: 1,
        note: both('Work in pairs. Which cases are in each other’s way?', '2人で考えよう。じゃまをしあうのは、どのケース？'),
      },
      {
        kind: 'level',
        level: 'deep-xor',
        note: both(
          'For those who are quick: three neurons together can do it.',
          '早く終わった人に。3つのニューロンが力を合わせればできます。',
        ),
      },
    ],
  },
  plan: {
    ages: '11–13',
    minutes: 45,
    goals: [
      both('State = inputs times weights, plus bias; it fires above zero.', '状態＝入力×重みの合計＋バイアス。0をこえると発火する。'),
      both('The same cases can be solved by many settings, and some problems by none.', '正解の設定はいくつもある。1つもない問題もある。'),
      both('Two layers can do what one neuron cannot.', '層を重ねると、ニューロン1つではできないことができる。'),
    ],
    needs: [
      both('One device for every two pupils, and the link', '2人に1台の端末とリンク'),
      both('The worksheets of steps 2 and 5, one for each pupil', 'ステップ2と5のワークシート（1人1まい）'),
      both('One set of ballots for a demonstration with four pupils', '4人で実演するための投票カード1組'),
    ],
    rows: [
      {
        minutes: 5,
        teacher: both(
          'Presents “Will it fire?” and takes a show of hands for three questions.',
          '「発火する？」を大きく見せ、3問、挙手で予想させる。',
        ),
        pupils: both('Compute in their heads, vote, and see who was right.', '頭の中で計算し、手をあげ、確かめる。'),
        steps: [1],
      },
      {
        minutes: 10,
        teacher: both(
          'Hands out the worksheet “Both keys”. Asks for the column “sum” first.',
          'ワークシート「2本のかぎ」を配り、まず「合計」の列をうめさせる。',
        ),
        pupils: both('Find weights and bias on paper, then check them in step 2.', '紙の上で重みとバイアスを見つけ、ステップ2で確かめる。'),
        steps: [2],
      },
      {
        minutes: 12,
        teacher: both(
          'Collects different right answers on the board: “Which is the smallest? Which is the safest?”',
          'ちがう正解を黒板に集め、「いちばん小さいのは？ いちばん安全なのは？」と問う。',
        ),
        pupils: both(
          'Solve the majority and the leader; try for the badges frugal and sturdy.',
          '多数決と議長を解き、節約と頑丈のバッジにも挑戦する。',
        ),
        steps: [3, 4],
      },
      {
        minutes: 5,
        teacher: both(
          'Lets four pupils play the twist with ballots: fire if exactly one is on.',
          '4人に投票カードで「ちょうど1人のときだけ発火」を演じさせる。',
        ),
        pupils: both(
          'Suggest cards and bias, and see each suggestion fail in one case.',
          'カードとバイアスを提案し、どの案も1つのケースで失敗することを見る。',
        ),
      },
      {
        minutes: 9,
        teacher: both(
          'Asks for a reason, not for another try: “Add the two cases that must fire.”',
          '次の案ではなく、理由をたずねる。「発火するはずの2つのケースを足してみると？」',
        ),
        pupils: both(
          'Solve step 5 by claiming that it cannot be done; quick pairs build it from three neurons.',
          'できないと言い切ってステップ5を解く。早い組は、3つのニューロンで作る。',
        ),
        steps: [5, 6],
      },
      {
        minutes: 4,
        teacher: both(
          'Reads the codes. Closes: “One neuron draws one line.”',
          'コードを読みこむ。「ニューロン1つは、線を1本引く」でまとめる。',
        ),
        pupils: both('Write one sentence: what can one neuron not do?', '「ニューロン1つにできないこと」を1文で書く。'),
      },
    ],
    ask: [
      both('Which number must change to make “and” out of “or”?', '「どちらか」を「どちらも」にするには、どの数を変える？'),
      both('Your neighbour has other numbers and is right, too. How can that be?', 'となりの人は、ちがう数で正解です。どうして？'),
      both('How do you know that nobody will ever find numbers for the twist?', '「ひねり」の数がだれにも見つからないと、なぜ言い切れる？'),
    ],
    faster: both('Step 6, then the frugal badge in every step.', 'ステップ6。そのあと、すべてのステップで節約のバッジ。'),
    slower: both(
      'Leave out step 4. Lock one of the weights in a copy of the lesson, so that fewer numbers are left to find.',
      'ステップ4を省きます。授業の写しで重みを1つ固定すると、見つける数が減ります。',
    ),
    paper: both(
      'Ballots for the twist; the worksheets of steps 2, 3 and 5 carry the whole lesson if there are no devices.',
      '「ひねり」は投票カードで。端末がなければ、ステップ2・3・5のワークシートだけで授業ができます。',
    ),
    assess: both(
      'Results codes: steps 2 and 3 solved by all, step 5 by most. The sentence at the end shows who has seen why.',
      '結果のコードで、ステップ2と3は全員、5は多くの生徒が解けていることを見ます。最後の1文で、理由が分かったかを見取ります。',
    ),
  },
};
