// Español: las lecciones listas y sus planes, por lo que dicen en inglés.
export const readyLessons: Readonly<Record<string, string>> = {
  'A neuron is a vote': 'Una neurona es una votación',
  'You make a brain cell decide. Every input has a vote, for or against. Will it fire?':
    'Tú haces que decida una célula del cerebro. Cada entrada tiene un voto, a favor o en contra. ¿Se disparará?',
  'Turn the switch on and off. What does the vote do?': 'Enciende y apaga el interruptor. ¿Qué hace el voto?',
  'Now it should fire when there is no vote at all. What can lift it?':
    'Ahora debe dispararse cuando no hay ningún voto. ¿Qué puede subirla?',
  'Exactly zero: fire or not?': 'Justo cero: ¿se dispara o no?',
  'One door is enough.': 'Basta una puerta.',
  'Both keys are needed. You know this one from the game with cards.': 'Hacen falta las dos llaves. Ya lo conoces del juego con tarjetas.',
  'For those who are quick: somebody who can stop it alone.': 'Para quien va rápido: alguien que puede pararlo por su cuenta.',
  'A neuron adds votes for and votes against.': 'Una neurona suma votos a favor y votos en contra.',
  'It fires only when the sum is greater than zero.': 'Solo se dispara cuando la suma es mayor que cero.',
  '“Or” and “and” are the same neuron with another bias.': '«O» e «y» son la misma neurona con otro sesgo.',
  'One device for every two pupils, the link or a QR code of it on the board':
    'Un dispositivo para cada dos alumnos; el enlace o su código QR en la pizarra',
  'A projector for presenter mode': 'Un proyector para el modo presentación',
  'One printed set of ballots for every 6 pupils, scissors, one counter each':
    'Un juego impreso de papeletas por cada 6 alumnos, tijeras y una ficha cada uno',
  'Asks: “How does a brain cell decide?” Lets the class vote by hand on a real question and counts aloud.':
    'Pregunta: «¿Cómo decide una célula del cerebro?». Hace votar a mano alzada sobre algo real y cuenta en voz alta.',
  'Vote for or against, and see that the sum decides.': 'Votan a favor o en contra y ven que decide la suma.',
  'Hands out the ballots and explains the rules. Calls four cases for two inputs with +1 and bias −1.':
    'Reparte las papeletas y explica las reglas. Dice cuatro casos para dos entradas con +1 y sesgo −1.',
  'Play one neuron in groups of six, predict with the thumb before each count.':
    'Hacen de neurona en grupos de seis; predicen con el pulgar antes de cada cuenta.',
  'Presents “Follow me”, hides the number of the state, takes a show of hands, reveals.':
    'Presenta «Sígueme», oculta el número del estado, pide manos alzadas y lo descubre.',
  'Predict, then see. Open the lesson and compare the four characters at the top.':
    'Predicen y luego miran. Abren la lección y comparan los cuatro caracteres de arriba.',
  'Walks round. Asks for the state before help: “How much is it now? How much is missing?”':
    'Pasea. Pregunta por el estado antes de ayudar: «¿Cuánto es ahora? ¿Cuánto falta?».',
  'Work in pairs: one sets, the other says what will happen.': 'Trabajan en parejas: uno ajusta, el otro dice qué va a pasar.',
  'Stops the class once: “What did you change between the doors and the keys?”':
    'Detiene la clase una vez: «¿Qué cambió entre las puertas y las llaves?».',
  'Solve both. Quick pairs go on with the veto.': 'Resuelven los dos. Las parejas rápidas siguen con el veto.',
  'Collects the results codes. Closes with: “Same neuron, another bias.”':
    'Recoge los códigos de resultados. Cierra con: «La misma neurona, otro sesgo».',
  'Read out their codes and name one thing that surprised them.': 'Leen sus códigos y dicen una cosa que les sorprendió.',
  'Does it fire at exactly zero? Why do you think so?': '¿Se dispara con justo cero? ¿Por qué lo crees?',
  'Who can decide alone? Who needs a friend?': '¿Quién puede decidir por su cuenta? ¿Quién necesita ayuda?',
  'Where in your day do several votes decide together?': '¿Dónde, en tu día, deciden juntos varios votos?',
  '“Not with that dog”, then the badges: who needs the smallest numbers?':
    '«Con ese perro, no», y luego las insignias: ¿quién necesita los números más pequeños?',
  'Stay with the cards: lay out the case on the paper board first, then set the same numbers on the screen.':
    'Sigue con las tarjetas: pon primero el caso en el tablero de papel y después los mismos números en la pantalla.',
  'The ballots need no device at all. The worksheets of “Either door” and “Both keys” can be done in place of steps 4 and 5.':
    'Las papeletas no necesitan ningún dispositivo. Las hojas de «Una puerta u otra» y «Las dos llaves» pueden sustituir los pasos 4 y 5.',
  'Read the results codes into the table: steps 1 to 4 solved is what all should reach, step 5 shows that the bias was understood. On paper: the column “sum” of the worksheet.':
    'Lee los códigos en la tabla: los pasos 1 a 4 resueltos son lo que todos deberían lograr; el 5 muestra que se entendió el sesgo. En papel: la columna «suma» de la hoja.',
  'What one neuron can do, and what it cannot': 'Lo que puede una neurona y lo que no',
  'Find the numbers that make one neuron decide rightly. At the end there is something that it cannot do at all.':
    'Busca los números con los que una neurona decide bien. Al final hay algo que no puede hacer de ninguna manera.',
  'Say it first, then let it run.': 'Dilo primero y luego ponlo en marcha.',
  'Write the sum of every case before you press “Try all”.': 'Escribe la suma de cada caso antes de pulsar «Probar todo».',
  'Three equal votes. Where must the line be?': 'Tres votos iguales. ¿Dónde debe estar la línea?',
  'One of them counts double, and not more.': 'Uno de ellos cuenta el doble, y nada más.',
  'Work in pairs. Which cases are in each other’s way?': 'En parejas: ¿qué casos se estorban?',
  'For those who are quick: three neurons together can do it.': 'Para quien va rápido: tres neuronas juntas sí pueden.',
  'State = inputs times weights, plus bias; it fires above zero.': 'Estado = entradas por pesos, más sesgo; se dispara por encima de cero.',
  'The same cases can be solved by many settings, and some problems by none.':
    'Los mismos casos se resuelven con muchos ajustes, y algunos problemas con ninguno.',
  'Two layers can do what one neuron cannot.': 'Dos capas pueden lo que una neurona no puede.',
  'One device for every two pupils, and the link': 'Un dispositivo para cada dos alumnos, y el enlace',
  'The worksheets of steps 2 and 5, one for each pupil': 'Las hojas de los pasos 2 y 5, una por alumno',
  'One set of ballots for a demonstration with four pupils': 'Un juego de papeletas para una demostración con cuatro alumnos',
  'Presents “Will it fire?” and takes a show of hands for three questions.':
    'Presenta «¿Se disparará?» y pide manos alzadas en tres preguntas.',
  'Compute in their heads, vote, and see who was right.': 'Calculan de cabeza, votan y ven quién acertó.',
  'Hands out the worksheet “Both keys”. Asks for the column “sum” first.':
    'Reparte la hoja «Las dos llaves». Pide primero la columna «suma».',
  'Find weights and bias on paper, then check them in step 2.': 'Encuentran pesos y sesgo en papel y los comprueban en el paso 2.',
  'Collects different right answers on the board: “Which is the smallest? Which is the safest?”':
    'Reúne en la pizarra distintas soluciones: «¿Cuál es la más pequeña? ¿Cuál es la más segura?».',
  'Solve the majority and the leader; try for the badges frugal and sturdy.':
    'Resuelven la mayoría y el voto doble; buscan las insignias ahorrador y robusto.',
  'Lets four pupils play the twist with ballots: fire if exactly one is on.':
    'Hace jugar el truco con papeletas a cuatro alumnos: dispararse si exactamente uno está encendido.',
  'Suggest cards and bias, and see each suggestion fail in one case.':
    'Proponen tarjetas y sesgo, y ven que cada propuesta falla en un caso.',
  'Asks for a reason, not for another try: “Add the two cases that must fire.”':
    'Pide una razón, no otro intento: «Suma los dos casos que deben dispararse».',
  'Solve step 5 by claiming that it cannot be done; quick pairs build it from three neurons.':
    'Resuelven el paso 5 diciendo que no se puede; las parejas rápidas lo construyen con tres neuronas.',
  'Reads the codes. Closes: “One neuron draws one line.”': 'Lee los códigos. Cierra: «Una neurona traza una línea».',
  'Write one sentence: what can one neuron not do?': 'Escriben una frase: ¿qué no puede hacer una neurona?',
  'Which number must change to make “and” out of “or”?': '¿Qué número hay que cambiar para hacer «y» a partir de «o»?',
  'Your neighbour has other numbers and is right, too. How can that be?':
    'Tu pareja tiene otros números y también está bien. ¿Cómo puede ser?',
  'How do you know that nobody will ever find numbers for the twist?': '¿Cómo sabes que nadie encontrará nunca números para el truco?',
  'Step 6, then the frugal badge in every step.': 'El paso 6 y luego la insignia ahorrador en cada paso.',
  'Leave out step 4. Lock one of the weights in a copy of the lesson, so that fewer numbers are left to find.':
    'Deja fuera el paso 4. Fija uno de los pesos en una copia de la lección, para que queden menos números que buscar.',
  'Ballots for the twist; the worksheets of steps 2, 3 and 5 carry the whole lesson if there are no devices.':
    'Papeletas para el truco; si no hay dispositivos, las hojas de los pasos 2, 3 y 5 llevan toda la lección.',
  'Results codes: steps 2 and 3 solved by all, step 5 by most. The sentence at the end shows who has seen why.':
    'Códigos de resultados: pasos 2 y 3 resueltos por todos, el 5 por la mayoría. La frase del final muestra quién ha visto el porqué.',
  'How a neuron learns': 'Cómo aprende una neurona',
  'Nobody sets the weights any more: examples do. First you are the rule, then you watch it.':
    'Ya nadie ajusta los pesos: lo hacen los ejemplos. Primero la regla eres tú; luego la miras.',
  'A reminder: weights and bias by hand.': 'Un recuerdo: pesos y sesgo a mano.',
  'Was it wrong? Then change only the votes that took part.': '¿Estaba mal? Entonces cambia solo los votos que participaron.',
  'You choose the example, the rule does the rest.': 'Tú eliges el ejemplo, la regla hace el resto.',
  'Watch the weights for a while. Do they come back?': 'Mira un rato los pesos. ¿Vuelven?',
  'How big should a step be?': '¿Cómo de grande debe ser un paso?',
  'For those who are quick: race against the rule.': 'Para quien va rápido: compite con la regla.',
  'The perceptron rule: after a mistake, move each weight by its input, towards what was wanted.':
    'La regla del perceptrón: tras un error, mover cada peso según su entrada, hacia lo que se buscaba.',
  'Which examples are shown decides what is learned.': 'Qué ejemplos se muestran decide qué se aprende.',
  'A rule may never settle, when no weights are right for all examples.':
    'Una regla puede no detenerse nunca, si no hay pesos buenos para todos los ejemplos.',
  'One device for every pupil or pair, and the link': 'Un dispositivo por alumno o pareja, y el enlace',
  'The worksheet “You are the rule”, one for each pair': 'La hoja «La regla eres tú», una por pareja',
  'A projector': 'Un proyector',
  'Asks: “Who set the weights in a dog that barks at strangers?”':
    'Pregunta: «¿Quién ajustó los pesos de un perro que ladra a los extraños?».',
  'Solve the reminder quickly and collect ideas.': 'Resuelven deprisa el recuerdo y reúnen ideas.',
  'Does the first mistake together on the projector, writing old weight, input, new weight.':
    'Hace el primer error en común en el proyector: escribe peso viejo, entrada, peso nuevo.',
  'Are the rule: decide for each weight up, down or stay. Fill in the worksheet’s sums.':
    'Son la regla: deciden para cada peso si sube, baja o se queda. Rellenan las sumas de la hoja.',
  'Asks before each click: “Will this example change anything?”': 'Pregunta antes de cada clic: «¿Cambiará algo este ejemplo?».',
  'Choose examples; compare how many lessons each pair needed.': 'Eligen ejemplos; comparan cuántas lecciones necesitó cada pareja.',
  'Lets it run and stays silent. Then: “What would it need to stop?”': 'Lo deja correr y calla. Luego: «¿Qué le haría falta para parar?».',
  'Find the circle, and link it to the twist: no line separates the examples.':
    'Encuentran el círculo y lo relacionan con el truco: ninguna línea separa los ejemplos.',
  'Collects a timid, a good and a wild rate.': 'Reúne una tasa tímida, una buena y una salvaje.',
  'Try rates, describe the curve in one sentence each.': 'Prueban tasas y describen cada curva en una frase.',
  'Reads codes, returns to the dog: “Examples set its weights.”':
    'Lee los códigos y vuelve al perro: «Sus pesos los ajustan los ejemplos».',
  'Name an example that a machine would need to learn something of their choice.':
    'Dicen un ejemplo que una máquina necesitaría para aprender algo que ellos elijan.',
  'Why does an input of 0 not change its weight?': '¿Por qué una entrada de 0 no cambia su peso?',
  'Can a rule learn something that nobody showed it?': '¿Puede una regla aprender algo que nadie le mostró?',
  'What happens to people if the examples are unfair?': '¿Qué les pasa a las personas si los ejemplos son injustos?',
  'Step 6, then the frugal badge of step 3: as few lessons as possible.':
    'El paso 6 y luego la insignia ahorrador del paso 3: las menos lecciones posibles.',
  'Do step 2 completely together, with one pupil a weight standing at the board. Leave out step 5.':
    'Haz el paso 2 entero en común, con un alumno por peso de pie en la pizarra. Deja fuera el paso 5.',
  'Ballots: after each wrong case, inputs that were on swap their card for the next higher or lower one. That is the rule, played by people.':
    'Papeletas: tras cada caso fallado, las entradas encendidas cambian su tarjeta por la siguiente, más alta o más baja. Esa es la regla, jugada por personas.',
  'Results codes for steps 2 and 3. The worksheet shows whether weight changes were understood: compare it with the answer sheet.':
    'Códigos de resultados de los pasos 2 y 3. La hoja muestra si se entendieron los cambios de peso: compárala con las soluciones.',
  'From one vote to a network': 'De un voto a una red',
  'A layer is a matrix, a network is the same block again and again, and without activators it would all be for nothing.':
    'Una capa es una matriz, una red es el mismo bloque una y otra vez, y sin funciones de activación no serviría de nada.',
  'State first, as a dot product.': 'Primero el estado, como producto escalar.',
  'Rows are inputs, columns are neurons.': 'Las filas son entradas, las columnas son neuronas.',
  'Four cases at once are one product of matrices.': 'Cuatro casos a la vez son un producto de matrices.',
  'One line is not enough. What does each hidden neuron see?': 'Una línea no basta. ¿Qué ve cada neurona oculta?',
  'Two layers without an activator. Is that deeper?': 'Dos capas sin función de activación. ¿Es más profunda?',
  'For those who are quick: from states to probabilities.': 'Para quien va rápido: de estados a probabilidades.',
  'A layer computes X·W + b; many cases at once are one product.': 'Una capa calcula X·W + b; muchos casos a la vez son un producto.',
  'XOR needs a hidden layer, because no single line separates its cases.':
    'XOR necesita una capa oculta, porque ninguna línea separa sus casos.',
  'Without activators, layers collapse into one: X·(W₁·W₂).': 'Sin función de activación, las capas se funden en una: X·(W₁·W₂).',
  'One device for every pupil, and the link': 'Un dispositivo por alumno, y el enlace',
  'The worksheets “Fill the matrix” and “The stair light”': 'Las hojas «Llena la matriz» y «La luz de la escalera»',
  'Products of matrices were met before, or the first ten minutes are given to them':
    'Ya se conocen los productos de matrices, o se les dedican los diez primeros minutos',
  'Presents “Count the votes” with the state covered; writes the sum as a dot product.':
    'Presenta «Cuenta los votos» con el estado tapado; escribe la suma como producto escalar.',
  'Predict three states, then go on alone.': 'Predicen tres estados y siguen por su cuenta.',
  'Shows one column of W as one neuron. Switches the notation once to W·Xᵀ.':
    'Muestra una columna de W como una neurona. Cambia una vez la notación a W·Xᵀ.',
  'Fill the matrix on paper or on screen, check it with the board.':
    'Llenan la matriz en papel o en pantalla y la comprueban con el tablero.',
  'Asks for the shape before the numbers: “How many rows? Why?”':
    'Pregunta por la forma antes que por los números: «¿Cuántas filas? ¿Por qué?».',
  'Predict the product of matrices, entry by entry.': 'Predicen el producto de matrices, número a número.',
  'Draws the four cases as corners of a square; lets pupils draw one line, then two.':
    'Dibuja los cuatro casos como esquinas de un cuadrado; hace trazar una línea y luego dos.',
  'Name what each hidden neuron detects, then set the weights.': 'Dicen qué detecta cada neurona oculta y ajustan los pesos.',
  'Lets them struggle for four minutes, then multiplies W₁·W₂ on the board.':
    'Los deja luchar cuatro minutos y luego multiplica W₁·W₂ en la pizarra.',
  'Claim that it cannot be done, and prove it with one product.': 'Dicen que no se puede y lo demuestran con un producto.',
  'Reads the codes; opens the same circuit as code (Keras, NumPy) for a moment.':
    'Lee los códigos; abre un momento el mismo circuito como código (Keras, NumPy).',
  'Write: what does an activator add that a matrix cannot?': 'Escriben: ¿qué añade una función de activación que una matriz no puede?',
  'What does one column of W mean? And one row?': '¿Qué significa una columna de W? ¿Y una fila?',
  'Which transformation of the plane makes XOR separable?': '¿Qué transformación del plano hace separable a XOR?',
  'Ten linear layers: how many matrices are needed to say the same?':
    'Diez capas lineales: ¿cuántas matrices hacen falta para decir lo mismo?',
  'Step 6, then “One plus one” from the game: an adder out of neurons.':
    'El paso 6 y luego «Uno más uno», del juego: un sumador hecho de neuronas.',
  'Leave out step 3. In step 4 give the first hidden neuron as an “or” and look for the second only.':
    'Deja fuera el paso 3. En el paso 4 da la primera neurona oculta como «o» y busca solo la segunda.',
  'The two worksheets; the square with its corners is drawn by hand. Ballots with three groups as three neurons play the stair light.':
    'Las dos hojas; el cuadrado con sus esquinas se dibuja a mano. Con papeletas, tres grupos como tres neuronas juegan la luz de la escalera.',
  'Results codes for steps 2 and 4. The last sentence tells who has understood why depth needs something that is not linear.':
    'Códigos de resultados de los pasos 2 y 4. La última frase dice quién ha entendido por qué la profundidad necesita algo que no sea lineal.',
  'Workshop: build a brain cell': 'Taller: construye una célula del cerebro',
  'In one hour from the first spark to an eye that sees.': 'En una hora, de la primera chispa a un ojo que ve.',
  'Tap until it fires. It forgets quickly!': 'Toca hasta que se dispare. ¡Olvida deprisa!',
  'Two soft knocks. When do they help each other?': 'Dos golpes suaves. ¿Cuándo se ayudan?',
  'The same neuron as a vote.': 'La misma neurona como votación.',
  'One is enough.': 'Basta uno.',
  'Both are needed.': 'Hacen falta los dos.',
  'Most of them win.': 'Gana la mayoría.',
  'Nine pixels vote. What does this eye look for?': 'Nueve píxeles votan. ¿Qué busca este ojo?',
  'For those who are quick: neurons that wake each other.': 'Para quien va rápido: neuronas que se despiertan entre sí.',
  'Living neurons add what arrives, forget it, and fire at a threshold.':
    'Las neuronas vivas suman lo que llega, lo olvidan y se disparan en un umbral.',
  'Seen without time, that is a vote.': 'Vista sin tiempo, eso es una votación.',
  'A few neurons already see or count.': 'Unas pocas neuronas ya ven o cuentan.',
  'One device for every two participants; sound on for the first ten minutes':
    'Un dispositivo para cada dos participantes; con sonido los diez primeros minutos',
  'A projector, the link as a QR code': 'Un proyector; el enlace como código QR',
  'One set of ballots for every 6 participants': 'Un juego de papeletas por cada 6 participantes',
  'Presents “The first spark”; lets participants tap with their hands on the table in its rhythm.':
    'Presenta «La primera chispa»; hace tocar con las manos en la mesa a su ritmo.',
  'Tap, hear the spark, open the lesson.': 'Tocan, oyen la chispa, abren la lección.',
  'Asks when two knocks help each other; lets the room clap together and apart.':
    'Pregunta cuándo se ayudan dos golpes; hace dar palmadas a la sala juntas y por separado.',
  'Set the delays so that both arrive at once.': 'Ajustan los retardos para que ambos lleguen a la vez.',
  'Hands out ballots: six people are one neuron. Plays three cases.': 'Reparte papeletas: seis personas son una neurona. Juega tres casos.',
  'Play, predict, count aloud.': 'Juegan, predicen, cuentan en voz alta.',
  'Walks round; pairs those who are done with those who are not.': 'Pasea; junta a quienes han terminado con quienes no.',
  'Go from one vote to the majority at their own pace.': 'Van de un voto a la mayoría, a su ritmo.',
  'Presents the eye; covers the weights and lets the room guess what it likes.':
    'Presenta el ojo; tapa los pesos y deja que la sala adivine qué le gusta.',
  'Build the eye. Quick ones make a clock of neurons.': 'Construyen el ojo. Los rápidos hacen un reloj de neuronas.',
  'Shows the playground and the gallery: “All this is yours at home.”':
    'Muestra la zona de juego y la galería: «Todo esto lo hay también en casa».',
  'Take the address home, say what surprised them.': 'Se llevan la dirección y dicen qué les sorprendió.',
  'What is the same in a knock and in a vote?': '¿Qué tienen en común un golpe y un voto?',
  'Who of you was the most important input? Why?': '¿Quién fue la entrada más importante? ¿Por qué?',
  'What else could nine pixels look for?': '¿Qué más podrían buscar nueve píxeles?',
  'Step 8, then the playground: build a circuit that blinks.': 'El paso 8 y luego la zona de juego: construir un circuito que parpadee.',
  'Skip step 2 and 6. The eye may be solved together on the projector.':
    'Salta los pasos 2 y 6. El ojo se puede resolver en común en el proyector.',
  'The ballots are the middle of the hour. Without devices they fill it: play “or”, “and”, majority and veto.':
    'Las papeletas son el centro de la hora. Sin dispositivos la llenan: se juega «o», «y», mayoría y veto.',
  'Nobody is marked here. Codes show how far the room came: step 5 is a good hour.':
    'Aquí no se pone nota. Los códigos muestran hasta dónde llegó la sala: el paso 5 es una buena hora.',
  'Open day: five minutes with a neuron': 'Puertas abiertas: cinco minutos con una neurona',
  'Tap, vote, and let it read your writing.': 'Toca, vota y deja que lea tu letra.',
  'Tap the lamp until the neuron fires.': 'Toca la lámpara hasta que la neurona se dispare.',
  'Give the input a vote.': 'Dale un voto a la entrada.',
  'Both keys open the chest, one does not.': 'Con las dos llaves se abre el cofre; con una, no.',
  'Draw a digit. Does it read it?': 'Dibuja una cifra. ¿La lee?',
  'Visitors have made a neuron fire with their own hands.': 'Quienes visitan han disparado una neurona con sus propias manos.',
  'They can say in one sentence: it adds votes and fires above zero.':
    'Pueden decirlo en una frase: suma votos y se dispara por encima de cero.',
  'Two or three tablets that stand, the lesson open, sound on': 'Dos o tres tabletas de pie, con la lección abierta y sonido',
  'A large screen with “It reads” in presenter mode': 'Una pantalla grande con «Lee las tuyas» en modo presentación',
  'The board of the soma and the vote cards, printed large, and one counter':
    'El tablero del soma y las tarjetas de voto, impresos en grande, y una ficha',
  'Sets up: opens the lesson on every tablet, tries each step once, lays out the cards.':
    'Prepara: abre la lección en cada tableta, prueba cada paso una vez, coloca las tarjetas.',
  '(not there yet)': '(aún no han llegado)',
  'Five minutes a group, again and again: tap together, one case with cards, then “now you”. Starts the step anew for each group.':
    'Cinco minutos por grupo, una y otra vez: tocar juntos, un caso con tarjetas y luego «ahora tú». Reinicia el paso para cada grupo.',
  'Tap until it fires; hold a card and be an input; draw a digit on the large screen.':
    'Tocan hasta que se dispara; sostienen una tarjeta y son una entrada; dibujan una cifra en la pantalla grande.',
  'Last group: takes a show of hands for a difficult digit, then reveals.':
    'Último grupo: pide manos alzadas con una cifra difícil y luego la descubre.',
  'Vote, laugh, and take the address home.': 'Votan, ríen y se llevan la dirección.',
  'How many taps does it need? What if you are slow?': '¿Cuántos toques hacen falta? ¿Y si vas despacio?',
  'You are an input with −2. What can you do alone?': 'Eres una entrada con −2. ¿Qué puedes hacer por tu cuenta?',
  'Why does it read this seven as a one?': '¿Por qué lee este siete como un uno?',
  'Let them go on to the map: the game starts where the stand ends.': 'Que sigan hacia el mapa: el juego empieza donde acaba el puesto.',
  'Stay with step 1 and the cards; both work without reading a word.':
    'Quedarse en el paso 1 y las tarjetas; ambos funcionan sin leer una palabra.',
  'The board on the floor, drawn with chalk or tape: a child is the counter and walks to the sum.':
    'El tablero en el suelo, con tiza o cinta: una niña o un niño es la ficha y camina hasta la suma.',
  'Count the sparks: one mark on the tally for every visitor who made it fire. Codes are not needed.':
    'Cuenta las chispas: una marca en el recuento por cada visitante que la disparó. No hacen falta códigos.',
};
