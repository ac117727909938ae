// Parts of a level's screen that only some kinds of goal have; each is loaded when it is first shown.
export const loadProof = () => import('./Proof.tsx').then(({ Proof }) => Proof);
export const loadSheet = () => import('./SheetView.tsx').then(({ SheetView }) => SheetView);
export const loadTiles = () => import('./AssemblePanel.tsx').then(({ AssemblePanel }) => AssemblePanel);
export const loadCurve = () => import('./Curve.tsx').then(({ Curve }) => Curve);
export const loadLabels = () => import('./LabelPanel.tsx').then(({ LabelPanel }) => LabelPanel);
/** The dialog at the end comes while the burst is still seen. */
export const loadSolvedDialog = () => import('./SolvedDialog.tsx').then(({ SolvedDialog }) => SolvedDialog);
