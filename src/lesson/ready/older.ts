// Ages 14 to 16: how a neuron learns.
import { both, type ReadyLesson } from './plan.ts';

export const older: ReadyLesson = {
  lesson: {
    format: 'hibana.lesson',
    version: 1,
    id: 'lesson-14-16',
    title: both('How a neuron learns', 'ニューロンはどうやって学ぶ？'),
    about: both(
      'Nobody sets the weights any more: examples do. First you are the rule, then you watch it.',
      'もう、重みを決める人はいません。例が決めます。まず自分がルールになり、次にルールを見守ります。',
    ),
    steps: [
      {
        kind: 'level',
        level: 'vote-veto',
        hidden: ['graph', 'code'],
        note: both('A reminder: weights and bias by hand.', '思い出そう。重みとバイアスを手で決めます。'),
      },
      {
        kind: 'level',
        level: 'learn-by-hand',
        note: both('Was it wrong? Then change only the votes that took part.', 'まちがえた？ 票を入れた入力の重みだけを変えます。'),
      },
      {
        kind: 'level',
        level: 'learn-teacher',
        note: both('You choose the example, the rule does the rest.', '例を選ぶのはあなた。あとはルールがやります。'),
      },
      {
        kind: 'level',
        level: 'learn-never',
        note: both('Watch the weights for a while. Do they come back?', 'しばらく重みを見よう。もどってきますか？'),
      },
      { kind: 'level', level: 'learn-rate', note: both('How big should a step be?', '1歩の大きさは、どのくらいがいい？') },
      {
        kind: 'level',
        level: 'learn-race',
        note: both('For those who are quick: race against the rule.', '早く終わった人に。ルールと競走。'),
      },
    ],
  },
  plan: {
    ages: '14–16',
    minutes: 45,
    goals: [
      both(
        'The perceptron rule: after a mistake, move each weight by its input, towards what was wanted.',
        'パーセプトロンのルール：まちがえたら、入力の分だけ、望んだ方へ重みを動かす。',
      ),
      both('Which examples are shown decides what is learned.', '何を学ぶかは、見せた例で決まる。'),
      both(
        'A rule may never settle, when no weights are right for all examples.',
        'すべての例に合う重みがなければ、ルールはいつまでも落ち着かない。',
      ),
    ],
    needs: [
      both('One device for every pupil or pair, and the link', '1人か2人に1台の端末とリンク'),
      both('The worksheet “You are the rule”, one for each pair', 'ワークシート「ルールはあなた」（2人に1まい）'),
      both('A projector', 'プロジェクター'),
    ],
    rows: [
      {
        minutes: 5,
        teacher: both(
          'Asks: “Who set the weights in a dog that barks at strangers?”',
          '「知らない人にほえる犬の重みは、だれが決めたのだろう」と問う。',
        ),
        pupils: both('Solve the reminder quickly and collect ideas.', '復習を手早く解き、考えを出し合う。'),
        steps: [1],
      },
      {
        minutes: 12,
        teacher: both(
          'Does the first mistake together on the projector, writing old weight, input, new weight.',
          '最初のまちがいを大きな画面でいっしょに直し、前の重み・入力・新しい重みを書く。',
        ),
        pupils: both(
          'Are the rule: decide for each weight up, down or stay. Fill in the worksheet’s sums.',
          'ルールになって、重みごとに「上げる・下げる・そのまま」を決める。ワークシートの合計を書く。',
        ),
        steps: [2],
      },
      {
        minutes: 10,
        teacher: both('Asks before each click: “Will this example change anything?”', '押す前に「この例で何か変わる？」とたずねる。'),
        pupils: both('Choose examples; compare how many lessons each pair needed.', '例を選ぶ。何回の学習でできたかを、組どうしで比べる。'),
        steps: [3],
      },
      {
        minutes: 8,
        teacher: both(
          'Lets it run and stays silent. Then: “What would it need to stop?”',
          '黙って動かし続け、それから「止まるには何がいる？」と問う。',
        ),
        pupils: both(
          'Find the circle, and link it to the twist: no line separates the examples.',
          'ひと回りに気づき、「ひねり」と結びつける。1本の線では例を分けられない。',
        ),
        steps: [4],
      },
      {
        minutes: 6,
        teacher: both('Collects a timid, a good and a wild rate.', '「こわがり」「ちょうどいい」「むてっぽう」の学習率を集める。'),
        pupils: both('Try rates, describe the curve in one sentence each.', '学習率を試し、曲線をそれぞれ1文で言い表す。'),
        steps: [5, 6],
      },
      {
        minutes: 4,
        teacher: both(
          'Reads codes, returns to the dog: “Examples set its weights.”',
          'コードを読みこみ、犬の話にもどる。「例が重みを決めた」。',
        ),
        pupils: both(
          'Name an example that a machine would need to learn something of their choice.',
          '自分で決めたことを機械に学ばせるには、どんな例がいるかを言う。',
        ),
      },
    ],
    ask: [
      both('Why does an input of 0 not change its weight?', '入力が0のとき、その重みが変わらないのはなぜ？'),
      both('Can a rule learn something that nobody showed it?', 'だれも見せなかったことを、ルールは学べる？'),
      both('What happens to people if the examples are unfair?', '例がかたよっていたら、人に何が起こる？'),
    ],
    faster: both(
      'Step 6, then the frugal badge of step 3: as few lessons as possible.',
      'ステップ6。そのあとステップ3の節約のバッジ（できるだけ少ない学習で）。',
    ),
    slower: both(
      'Do step 2 completely together, with one pupil a weight standing at the board. Leave out step 5.',
      'ステップ2は、1人が1つの重みになって黒板の前に立ち、全員で進めます。ステップ5は省きます。',
    ),
    paper: both(
      'Ballots: after each wrong case, inputs that were on swap their card for the next higher or lower one. That is the rule, played by people.',
      '投票カードで。まちがえたケースのたびに、オンだった人は1つ上か下のカードに取りかえます。人が演じるルールです。',
    ),
    assess: both(
      'Results codes for steps 2 and 3. The worksheet shows whether weight changes were understood: compare it with the answer sheet.',
      '結果のコードでステップ2と3を見ます。重みの変え方が分かったかは、ワークシートを解答と比べます。',
    ),
  },
};
