import { type Exercise, findPart } from '../../../catalog/exercise';
import type { DerivationPart } from '../../../catalog/parts/derivation-part';
import { readExercise } from '../../../catalog/read-exercise';
import { neuronModel } from '../../../catalog/testing/graphs';
import { sidesOf } from '../../../math/lines-sides';
import { readExpression } from '../../../math/notation/read';
import { toTex } from '../../../math/notation/to-tex';
import { judgeDerivation } from '../judge-derivation';
import { lineMarks } from '../line-marks';

/** An exercise whose one part is a derivation, from the two as they stand in an exercise's file. */
export function derivationIn(model: string, written: string): { exercise: Exercise; part: DerivationPart } {
  const parts = `parts:\n  derive:\n    ${written.replaceAll('\n', '\n    ')}\n`;
  const yaml = `format: 1\nlevel: 2\nskills: [chain-rule]\n${model}\n${parts}`;
  const track = { slug: 'tests', titles: {} };
  const texts = { en: '# T\n\nText.\n\n## derive\nText.\n' };
  const read = readExercise({ slug: 'tested', track, yaml, texts }, (text) => String(text.length));
  if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems));
  const part = findPart(read.exercise, 'derive');
  if (part?.kind !== 'derivation') throw new Error(`${written} is no derivation`);
  return { exercise: read.exercise, part };
}

export type Fixture = ReturnType<typeof derivationIn>;

export function judged(
  { exercise, part }: Fixture,
  lines: readonly string[],
  notation: 'text' | 'latex' = 'text',
) {
  return judgeDerivation(exercise, part, lines, { notation, locale: 'en' });
}

export function marked(
  { exercise, part }: Fixture,
  lines: readonly string[],
  notation: 'text' | 'latex' = 'text',
): string[] {
  return lineMarks(exercise, part, lines, { notation, locale: 'en' }).map(({ mark }) => mark);
}

/** A line of text as it is set in LaTeX. */
export function lineInLatex({ exercise }: Fixture, line: string): string {
  const { scope } = exercise.model;
  const { sides, continues } = sidesOf(line);
  const set = sides.map(({ text }) => {
    const reading = readExpression(text, scope);
    if (reading.kind === 'problem') throw new Error(`${text}: ${reading.problem.code}`);
    return toTex(reading.expression, scope);
  });
  return `${continues ? '= ' : ''}${set.join(' = ')}`;
}

const logLoss = `symbols:
  x1, x2: real
  y: label
  w1, w2, b: real
model:
  z: w1 x1 + w2 x2 + b
  yhat: sigmoid(z)
  L: -y log(yhat) - (1 - y) log(1 - yhat)`;

const likelihood = `sizes: [N, D]
indices: { i: 1..N, j: 1..D }
symbols:
  H: real (N, D)
  w: real (D)
  s: indicator (N)
model:
  "z_i": sum(k, 1, D, w_k H_i,k)
  "P_i": sigmoid(z_i)
  "Q_i": 1 - P_i
  "ell_i": -(1 - s_i) z_i - log(1 + exp(-z_i))
  LL: sum(i, 1, N, ell_i)
write:
  "H_i,j":
    tex: "h_{j}(x_{i})"
    also: ["h_j(x_i)", "h_ij"]
  "s_i":
    tex: "\\\\mathbf{1}[y_{i}=+1]"
    also: ["1[y_i=+1]", "1[y_i=1]", "1(y_i=+1)", "1(y_i=1)", "[y_i=+1]", "[y_i=1]"]
  "z_i":
    tex: "w^{\\\\mathsf T}h(x_{i})"
    also: ["w^T h(x_i)"]
  "P_i":
    tex: "P(y=+1\\\\mid x_{i},w)"
    also: ["P(y=+1|x_i,w)", "P(y_i=+1|x_i,w)", "P(y=1|x_i,w)", "p_i"]
  "Q_i":
    tex: "P(y=-1\\\\mid x_{i},w)"
    also: ["P(y=-1|x_i,w)", "P(y_i=-1|x_i,w)", "q_i"]
  "ell_i":
    tex: "\\\\ell_{i}"
  LL:
    tex: "\\\\ell"`;

export const leastSquares = `sizes: { n: 3, d: 2 }
symbols:
  X: real (n, d)
  y: real (n)
  w: real (d)
model:
  r: X w - y
  L: r^T r`;

/** The derivations of the sources, by what they derive. */
export const derivations = {
  logLossByPrediction: derivationIn(logLoss, 'derivation: d(L, yhat)\nuntil: { use: [y, yhat] }'),
  logLossByBias: derivationIn(logLoss, 'derivation: d(L, b)\nuntil: { use: [y, yhat] }'),
  logLossByWeight: derivationIn(logLoss, 'derivation: d(L, w1)\nuntil: { use: [y, yhat, x1] }'),
  logLossByOtherWeight: derivationIn(logLoss, 'derivation: d(L, w2)\nuntil: { use: [y, yhat, x2] }'),
  chainRule: derivationIn(neuronModel, 'derivation: d(L, w0)\nuntil: { use: [y, f, x1] }\nsteps: 3'),
  logLikelihoodForm: derivationIn(
    likelihood,
    'derivation: s_i log(P_i) + (1 - s_i) log(1 - P_i)\nuntil: { use: [s, z_i] }',
  ),
  logLikelihoodOfOne: derivationIn(likelihood, 'derivation: d(ell_i, w_j)\nuntil: { use: [H, s, P_i] }'),
  logLikelihoodOfAll: derivationIn(likelihood, 'derivation: d(LL, w_j)\nuntil: { use: [H, s, P_i] }'),
  sigmoid: derivationIn(
    'symbols: { z: real }\nmodel:\n  s: 1/(1 + exp(-z))',
    'derivation: d(s, z)\nuntil: { use: [s] }',
  ),
  softmax: derivationIn(
    `sizes: { K: 4 }
indices: { i: 1..K, k: 1..K }
symbols:
  z: real (K)
  y: one-hot (K)
model:
  p: softmax(z)
  L: -sum(i, 1, K, y_i log(p_i))`,
    'derivation: d(L, z_k)\nuntil: { use: [p, y] }',
  ),
  leastSquares: derivationIn(leastSquares, 'derivation: d(L, w)\nuntil: { use: [X, w, y] }'),
};
