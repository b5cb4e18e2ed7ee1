import type { ReadProblem, ReadProblemCode } from '../math/notation/problem';

/** One English sentence for the author of an expression that cannot be read. */
export function readProblemSentence(problem: ReadProblem): string {
  return sentences[problem.code](problem);
}

const sentences: Record<ReadProblemCode, (problem: ReadProblem) => string> = {
  empty: () => 'The expression is empty.',
  'too-long': () => 'The expression is too long.',
  'too-deep': () => 'The expression is nested too deeply.',
  'too-many-digits': () => 'The number has too many digits.',
  'too-large': () => 'The expression is too large to work out.',
  'unknown-character': ({ found }) => `The character ${quoted(found)} has no meaning here.`,
  'unknown-name': ({ found }) => `The exercise has no ${quoted(found)}.`,
  'missing-close': () => 'A bracket is not closed.',
  'unexpected-close': () => 'A bracket is closed that was never opened.',
  'missing-operand': ({ found }) => `Something is missing${found ? ` beside ${quoted(found)}` : ''}.`,
  'two-operators': () => 'Two operators stand side by side.',
  'ambiguous-comma': () => 'The comma could be a decimal sign or a separator.',
  'missing-argument': ({ found }) => `The function ${quoted(found)} needs its argument in brackets.`,
  'argument-count': ({ found, wanted }) =>
    `The function ${quoted(found)} takes ${wanted ?? 'other'} arguments.`,
  'not-yet': ({ found }) => `The name ${quoted(found)} is asked for and may be used only later.`,
  'name-taken': ({ found }) => `The name ${quoted(found)} means something already.`,
  'name-needs-index': ({ found }) => `What ${quoted(found)} stands for has an index that the name lacks.`,
  'defined-by-itself': ({ found }) => `The name ${quoted(found)} cannot be defined by itself.`,
  'derived-by-own': ({ found }) =>
    `Nothing can be derived by ${quoted(found)}, which the model does not have.`,
  'needs-index': ({ found }) => `The name ${quoted(found)} needs an index.`,
  'index-count': ({ found }) => `The name ${quoted(found)} has another number of indices.`,
  'index-name': ({ found }) =>
    `The index ${quoted(found)} is not known; give what it runs over in \`indices\`.`,
  'bad-number': ({ found }) => `The text ${quoted(found)} is not a number.`,
  'bad-shape': ({ found }) => `The text ${quoted(found)} is not a shape.`,
  'half-filled': ({ found, wanted }) => `Only ${found} of ${wanted} entries are filled in.`,
  'bad-choice': ({ found }) => `There is no choice ${quoted(found)}.`,
  'shapes-do-not-fit': ({ found, wanted }) =>
    `The shapes do not fit${found ? `: ${found}` : ''}${wanted ? `; wanted: ${wanted}` : ''}.`,
  'two-layouts': ({ wanted }) =>
    `The derivative of a vector by a vector is ${wanted ?? 'laid out with the rows of what stands above'}.`,
  'needs-number': ({ found }) => `A number is needed here${found ? `, and ${quoted(found)} is none` : ''}.`,
  'not-differentiable': ({ found }) => `There is no derivative${found ? ` of ${quoted(found)}` : ''}.`,
  unsupported: ({ found }) => `This is not supported${found ? `: ${quoted(found)}` : ''}.`,
};

function quoted(found: string | undefined): string {
  return found === undefined ? 'of this kind' : `\`${found}\``;
}
