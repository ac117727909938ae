// Ages 16 and over: layers as matrices, and why activators are needed.
import { both, type ReadyLesson } from './plan.ts';

export const oldest: ReadyLesson = {
  lesson: {
    format: 'hibana.lesson',
    version: 1,
    id: 'lesson-16-up',
    title: both('From one vote to a network', '1つの票からネットワークへ'),
    about: both(
      'A layer is a matrix, a network is the same block again and again, and without activators it would all be for nothing.',
      '層は行列、ネットワークは同じブロックのくり返し。活性化関数がなければ、重ねても意味がありません。',
    ),
    steps: [
      { kind: 'level', level: 'vote-tally', note: both('State first, as a dot product.', 'まず状態を、内積として計算します。') },
      { kind: 'level', level: 'layer-matrix', note: both('Rows are inputs, columns are neurons.', '行が入力、列がニューロンです。') },
      {
        kind: 'level',
        level: 'layer-batch',
        note: both('Four cases at once are one product of matrices.', '4つのケースも、行列の積1つです。'),
      },
      {
        kind: 'level',
        level: 'deep-xor',
        hints: 2,
        note: both(
          'One line is not enough. What does each hidden neuron see?',
          '1本の線では足りません。かくれたニューロンは、それぞれ何を見ている？',
        ),
      },
      {
        kind: 'level',
        level: 'deep-flat',
        hints: 1,
        note: both('Two layers without an activator. Is that deeper?', '活性化関数のない2つの層。深くなった？'),
      },
      {
        kind: 'level',
        level: 'soft-share',
        note: both('For those who are quick: from states to probabilities.', '早く終わった人に。状態から確率へ。'),
      },
    ],
  },
  plan: {
    ages: '16+',
    minutes: 45,
    goals: [
      both('A layer computes X·W + b; many cases at once are one product.', '層は X·W + b を計算する。多くのケースも1つの積になる。'),
      both(
        'XOR needs a hidden layer, because no single line separates its cases.',
        'XOR には隠れ層がいる。1本の線ではケースを分けられないから。',
      ),
      both('Without activators, layers collapse into one: X·(W₁·W₂).', '活性化関数がなければ、層は1つにつぶれる：X·(W₁·W₂)。'),
    ],
    needs: [
      both('One device for every pupil, and the link', '1人1台の端末とリンク'),
      both('The worksheets “Fill the matrix” and “The stair light”', 'ワークシート「行列をうめよう」と「かいだんの明かり」'),
      both(
        'Products of matrices were met before, or the first ten minutes are given to them',
        '行列の積を習っていること（まだなら最初の10分をあてる）',
      ),
    ],
    rows: [
      {
        minutes: 6,
        teacher: both(
          'Presents “Count the votes” with the state covered; writes the sum as a dot product.',
          '「票を数えよう」を、状態をかくして大きく見せ、合計を内積として書く。',
        ),
        pupils: both('Predict three states, then go on alone.', '状態を3つ予想し、続きは1人で進める。'),
        steps: [1],
      },
      {
        minutes: 10,
        teacher: both(
          'Shows one column of W as one neuron. Switches the notation once to W·Xᵀ.',
          'W の1列が1つのニューロンだと示し、一度 W·Xᵀ の書き方に切りかえる。',
        ),
        pupils: both('Fill the matrix on paper or on screen, check it with the board.', '行列を紙か画面でうめ、盤で確かめる。'),
        steps: [2],
      },
      {
        minutes: 7,
        teacher: both('Asks for the shape before the numbers: “How many rows? Why?”', '数の前に形をたずねる。「行はいくつ？ なぜ？」'),
        pupils: both('Predict the product of matrices, entry by entry.', '行列の積を、成分ごとに予想する。'),
        steps: [3],
      },
      {
        minutes: 10,
        teacher: both(
          'Draws the four cases as corners of a square; lets pupils draw one line, then two.',
          '4つのケースを正方形の角にかき、線を1本、次に2本引かせる。',
        ),
        pupils: both(
          'Name what each hidden neuron detects, then set the weights.',
          'かくれたニューロンが何を見つけるかを言葉にし、重みを決める。',
        ),
        steps: [4],
      },
      {
        minutes: 8,
        teacher: both(
          'Lets them struggle for four minutes, then multiplies W₁·W₂ on the board.',
          '4分ほど考えさせてから、黒板で W₁·W₂ を計算する。',
        ),
        pupils: both('Claim that it cannot be done, and prove it with one product.', 'できないと言い切り、1つの積で証明する。'),
        steps: [5, 6],
      },
      {
        minutes: 4,
        teacher: both(
          'Reads the codes; opens the same circuit as code (Keras, NumPy) for a moment.',
          'コードを読みこみ、同じ回路をプログラム（Keras、NumPy）で少し見せる。',
        ),
        pupils: both('Write: what does an activator add that a matrix cannot?', '「活性化関数は、行列にできない何を加えるか」を書く。'),
      },
    ],
    ask: [
      both('What does one column of W mean? And one row?', 'W の1列は何を表す？ 1行は？'),
      both('Which transformation of the plane makes XOR separable?', '平面をどう変換すると、XOR が分けられるようになる？'),
      both('Ten linear layers: how many matrices are needed to say the same?', '線形の層が10層。同じことを言うのに行列はいくついる？'),
    ],
    faster: both(
      'Step 6, then “One plus one” from the game: an adder out of neurons.',
      'ステップ6。そのあとゲームの「1＋1は？」へ。ニューロンで足し算器を作ります。',
    ),
    slower: both(
      'Leave out step 3. In step 4 give the first hidden neuron as an “or” and look for the second only.',
      'ステップ3を省きます。ステップ4では、かくれたニューロンの1つを「または」と教え、もう1つだけを探します。',
    ),
    paper: both(
      'The two worksheets; the square with its corners is drawn by hand. Ballots with three groups as three neurons play the stair light.',
      '2つのワークシートと、手でかく正方形。投票カードなら、3つの班が3つのニューロンになって「かいだんの明かり」を演じます。',
    ),
    assess: both(
      'Results codes for steps 2 and 4. The last sentence tells who has understood why depth needs something that is not linear.',
      '結果のコードでステップ2と4を見ます。最後の文で、深さに非線形がいる理由が分かったかを見取ります。',
    ),
  },
};
