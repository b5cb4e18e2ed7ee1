import type { Exercise } from '../exercise';
import { type ExerciseBundle, readExercise } from '../read-exercise';

/** An exercise with a part of every kind, for tests. */
export const yaml = `format: 1
level: 2
skills: [chain-rule]
sizes: { n: 3 }
symbols:
  x1, w1: real
  y: label
  v: real (n)
  a, c: integer 1..9
model:
  z: w1 x1
  yhat: sigmoid(z)
  L: -y log(yhat) - (1 - y) log(1 - yhat)
  e: a + c
at: { a: 1, c: 5 }
draw: { a: 1..9, c: 1..9 }
where: [a != c]
write:
  w1: { tex: "\\\\omega_1", also: [omega1] }
parts:
  dz:
    gradient: L by z
    name: dz
    use: [y, yhat]
  dw1:
    gradient: L by w1
  step:
    expression: w1 - d(L, w1)
    ask: w_1^{+}
  e:
    number: e
  de:
    number: d(e, a)
    tolerance: { relative: 1e-3 }
  dv:
    shape: dv
  why:
    choice:
      options: { secret-right: right, other-wrong: wrong, third-wrong: wrong }
tests:
  dz:
    correct: [yhat - y]
    incorrect: { y - yhat: sign }
  e:
    correct: [6, 6.0]
    seed: 0
  why:
    correct: [[secret-right]]
    incorrect: [other-wrong, [third-wrong]]
`;

export const en = `# A neuron

One neuron.

### symbols
- \`x1\`: the input
- \`yhat\`: the answer

## dz
First.
### hint
Look.
### solution
Solution prose.
## dw1
Then.
## step
Step.
## e
## de
## dv
## why
Why?
- Yes
  > Reason for yes.
- No
  > Reason for no.
- Perhaps
  > Reason for perhaps.
`;

const titles = { en: 'Neurons', ru: 'Нейроны' };
export const bundle: ExerciseBundle = {
  slug: 'neuron',
  track: { slug: 'neurons', titles },
  yaml,
  texts: { en },
};
export const hash = (text: string) => String(text.length);

export function read(changed: Partial<ExerciseBundle> = {}): Exercise {
  const result = readExercise({ ...bundle, ...changed }, hash);
  if (result.kind === 'problems') throw new Error(JSON.stringify(result.problems, null, 2));
  return result.exercise;
}
