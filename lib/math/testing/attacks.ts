import { buildModel, type Model, type ModelSource } from '../model';

/** An answer typed to cost the server more than it should, against a reference of its model. */
export type Attack = {
  title: string;
  answer: string;
  model: keyof typeof attackedSources;
  reference: string;
  notation?: 'text' | 'latex';
};

const lengthMax = 4000;

/** `piece` again and again, as often as an answer may be long. */
const full = (piece: string, room = 0): string =>
  piece.repeat(Math.ceil(lengthMax / piece.length)).slice(0, lengthMax - room);
const nested = (open: string, inner: string, close: string, count: number): string =>
  open.repeat(count) + inner + close.repeat(count);
const joined = (piece: string, count: number, by: string): string => Array(count).fill(piece).join(by);

export const attackedSources = {
  numbers: { symbols: { x: 'real', p: 'positive', k: 'integer 1..9', y: 'label' }, definitions: {} },
  matrices: {
    sizes: ['n', 'm', 'h'],
    symbols: {
      u: 'real (n)',
      v: 'real (n)',
      P: 'real (n, n)',
      Q: 'real (n, n)',
      A: 'real (n, m)',
      B: 'real (m, h)',
    },
    definitions: { S: 'P*Q', J: 'sum(softmax(S))' },
  },
  large: {
    sizes: { n: 60 },
    symbols: { u: 'real (n)', v: 'real (n)', P: 'real (n, n)', Q: 'real (n, n)' },
    definitions: { S: 'P*Q', J: 'sum(S)' },
  },
  sums: {
    sizes: ['N', 'D'],
    indices: { i: '1..N', j: '1..D' },
    symbols: { H: 'real (N, D)', w: 'real (D)' },
    definitions: { z_i: 'sum(k, 1, D, w_k*H_{i,k})' },
  },
} satisfies Record<string, ModelSource>;

export function attackedModel(name: Attack['model']): Model {
  const built = buildModel(attackedSources[name]);
  if (built.kind === 'problems') throw new Error(JSON.stringify(built.problems));
  return built.model;
}

/** Titles and answers, all against one reference of one model. */
function on(
  model: Attack['model'],
  reference: string,
  rows: readonly (readonly [title: string, answer: string])[],
): Attack[] {
  return rows.map(([title, answer]) => ({ title, answer, model, reference }));
}

const numbers = on('numbers', 'x', [
  ['brackets in brackets', nested('(', 'x', ')', 1900)],
  ['brackets to the allowed depth', nested('(', 'x', ')', 55)],
  ['functions in functions', nested('sin(', 'x', ')', 900)],
  ['functions to the allowed depth', nested('sin(', 'x', ')', 28)],
  ['exponentials in exponentials', nested('exp(', 'x', ')', 28)],
  ['exponentials of minus exponentials', nested('exp(-', 'x', ')', 19)],
  ['logs of logs', nested('log(2+', 'p', ')', 25)],
  ['roots of roots', nested('sqrt(', 'p', ')', 28)],
  ['sigmoids in sigmoids', nested('sigmoid(', 'x', ')', 28)],
  ['tangents of tangents', nested('tan(', 'x', ')', 28)],
  ['softmax of softmax', nested('softmax(', 'x', ')', 28)],
  ['powers of powers', '9^9^9^9'],
  ['powers of powers, longer', joined('9', 40, '^')],
  ['powers of powers of x', joined('x', 25, '^')],
  ['powers of powers of fractions', joined('1.0000001', 20, '^')],
  ['powers from the left', `${'('.repeat(25)}x${'^9)'.repeat(25)}`],
  ['squares of squares', `${'('.repeat(28)}x+1${')^2'.repeat(28)}`],
  ['a power with a huge exponent', 'x^(10^9)'],
  ['a power with a huge exponent, negative', '(1+x)^(-10^15)'],
  ['a power just below a limit', '1.5^1048575'],
  ['a power with many digits', '1.23456789012345678901234567890^1000000'],
  ['powers side by side', joined('x^999999', 400, '+')],
  ['huge literals', joined('1e4000', 500, '*')],
  ['huge literals, subtracted', '1e4000 - 1e4000 + x'],
  ['huge and tiny literals', '1e4000*x*1e-4000 + 1e-4000'],
  ['huge literals to a power', '(1e4000)^1e4000'],
  ['exp of a huge literal', 'exp(1e4000)'],
  ['exp of a large number', 'exp(9999999) - exp(9999999) + x'],
  ['sine of a huge literal', 'sin(1e4000*x)'],
  ['sine of a large number', 'sin(1e300*x)'],
  ['many digits', joined('1.23456789012345678901234567890123456789012345678901234567', 60, '*')],
  ['a sum over a thousand million', 'sum(i,1,10^9,x)'],
  ['a sum over a thousand million, in plain digits', 'sum(i,1,1000000000,x)'],
  ['sums in sums', 'sum(i,1,99,sum(j,1,99,sum(k,1,99,x)))'],
  ['sums in sums of nothing', 'sum(i,1,999,sum(j,1,0,x))'],
  ['sums in sums within the limit', 'sum(i,1,70,sum(j,1,70,i*j*x))'],
  ['a sum of exponentials', 'sum(i,1,1100,exp(x/i))'],
  ['a sum of arctangents', 'sum(i,1,1100,atan(x/i))'],
  ['a sum of powers', 'sum(i,1,600,i^x)'],
  ['a product of sums', 'prod(i,1,100,sum(j,1,100,x))'],
  ['a product that grows', 'prod(i,1,4900,x+i)'],
  ['a sum with far bounds', 'sum(i,10^300,10^300+1,x)'],
  ['a sum with bounds that are no numbers', 'sum(i,x,x+10^6,1)'],
  ['many maxima', `max(${joined('x', 99, ',')})`],
  ['maxima in maxima', nested('max(x,', '1', ')', 28)],
  ['maxima of maxima of many', `max(${joined(`max(${joined('x', 20, ',')})`, 50, ',')})`],
  ['cases in cases', nested('if(x>0,', 'x', ',x)', 28)],
  ['what cannot be told from zero', 'x + exp(-exp(9)) - exp(-exp(9))'],
  ['what is nearly equal', 'x + 10^-3999'],
  ['what is nearly equal, under functions', 'x + 1e-3000*sum(i,1,500,exp(i)/i)'],
  ['an angle that rounds to nothing', 'x + atan(x/3 - 2*x/6) + 10^-100'],
  ['what cancels badly', 'x + sin(10^20)^2 + cos(10^20)^2 - 1'],
  ['a case that cannot be told', 'if(sin(10^9*pi*x)=0,x,x)'],
  ['quotients of quotients', nested('1/(1+', 'x', ')', 28)],
  ['quotients in a row', joined('x', 400, '/')],
  ['a long product, derived twice', `d(d(${joined('x', 60, '*')},x),x)`],
  ['derivatives of derivatives', nested('d(', 'x*x', ',x)', 6)],
  ['derivatives of derivatives of functions', nested('d(', 'exp(sin(x))', ',x)', 4)],
  ['derivatives of derivatives that grow', nested('d(', 'exp(x^2)', ',x)', 8)],
  ['derivatives of derivatives that never end', nested('d(', 'exp(x)', ',x)', 25)],
  ['a long sum of products, derived three times', `d(d(d(${joined('x*x*x*x', 60, '+')},x),x),x)`],
  ['a derivative of a long product', `d(${joined('x', 480, '*')},x)`],
  ['a derivative of a long sum', `d(${joined('x', 480, '+')},x)`],
  ['a derivative of products of products', 'd(prod(i,1,8,prod(j,1,8,x*i*j)),x)'],
  ['a derivative of softmax of softmax of what has none', `d(${nested('softmax(', 'sign(x)', ')', 26)},x)`],
  ['a derivative of quotients of quotients', `d(${nested('1/(1+', 'x', ')', 26)},x)`],
  ['a derivative of a deep function', `d(${nested('tanh(x*', 'x', ')', 18)},x)`],
  ['absolute bars', full('|')],
  ['a sum that is as long as can be', full('x+', 1) + 1],
  ['a product that is as long as can be', full('x*', 1) + 1],
  ['side by side', full('x ')],
]);

const matrices = on('matrices', 'P', [
  ['outer products', joined('(u v^T)', 300, ' ')],
  ['outer products, added', joined('u*v^T', 400, '+')],
  ['products of squares', joined('P', 900, '*')],
  ['powers of a square', '((P^64)^64)^64'],
  ['powers of powers of a square', nested('(', 'P', ')^9', 20)],
  ['a square to a huge power', 'P^(10^9)'],
  ['inverses of inverses', nested('inv(', 'P', ')', 28)],
  ['inverse of a long product', `inv(${joined('P', 300, '*')})`],
  ['inverse of what has none', 'inv(P-P)'],
  ['inverse of what nearly has none', 'inv(u*v^T + 1e-300*P)'],
  ['determinant of a long product', `det(${joined('P*Q', 200, '*')})*P`],
  ['determinants in a row', `(${joined('det(P)', 300, '*')})*P`],
  ['derivative of an inverse', 'd(tr(inv(P)),P)'],
  ['derivative of a derivative of a determinant', 'd(sum(d(det(P),P)),P)'],
  ['derivative of softmax of softmax', `d(sum(${nested('softmax(', 'P', ')', 8)}),P)`],
  ['derivatives side by side', joined('d(J,P)', 400, '+')],
  ['derivative of a long trace', `d(tr(${joined('P', 100, '*')}),P)`],
  ['derivative by entries, one after the other', `d(${joined('P_{1,1}*P_{2,1}', 200, '+')},P)`],
  ['softmax of softmax', nested('softmax(', 'P', ')', 28)],
  ['exponentials of a matrix', nested('exp(', 'P', ')', 28)],
  ['transposes', `P${'^T'.repeat(450)}`],
  ['traces of products, added', `(${joined('tr(P*Q)', 300, '+')})*P`],
  ['diagonals of diagonals', nested('diag(', 'P', ')', 28)],
]);

const large = on('large', 'P', [
  ['products of large squares', joined('P', 300, '*')],
  ['one product of large squares', 'P*Q'],
  ['large outer products', joined('(u v^T)', 100, ' ')],
  ['one large outer product', 'u*v^T'],
  ['inverse of a large square', 'inv(P)'],
  ['determinant of a large square', 'det(P)*P'],
  ['exponentials of a large square', 'exp(P)'],
  ['derivative by a large square', 'd(J,P)'],
  ['a large sum', 'sum(i,1,n,sum(j,1,n,P_{i,j}))*P'],
]);

const sums = on('sums', 'z_i', [
  ['sums of a family', 'sum(i,1,N,sum(j,1,N,z_i*z_j))'],
  ['sums in sums of a family', 'sum(i,1,N,sum(j,1,N,sum(k,1,N,sum(l,1,N,z_i*z_j*z_k*z_l))))'],
  ['a sum beyond the rows', 'sum(k,1,1000,z_k)'],
  ['derivative of sums in sums', 'd(sum(i,1,D,sum(k,1,i,sum(l,1,k,w_k*w_l*w_i))),w)'],
  ['derivative of a sum of a family', 'd(sum(i,1,N,exp(z_i)),w_j)'],
]);

const tokens = [
  'x',
  '1',
  '9',
  '.',
  ',',
  '(',
  ')',
  '[',
  '{',
  '|',
  '^',
  '_',
  '-',
  '+',
  '*',
  '/',
  '%',
  "'",
  '=',
  ';',
  'd',
  'd(',
  '∂',
  'Σ',
  'Σ_i',
  'sum(',
  '√',
  '²',
  'ᵀ',
  '₁',
  '½',
  'ŷ',
  '\u0302',
  '\u202e',
  '😀',
  'sin ',
  'exp(',
  'max(',
  'if(',
  'e',
  'pi',
  'dx/',
  '1e',
  '\\',
  '\\frac{',
  '·',
  '≤',
  'Ω',
  '字',
  '١',
  ' ',
];

const long = on(
  'numbers',
  'x',
  tokens.map((token) => [`4,000 characters of ${JSON.stringify(token)}`, full(token)] as const),
);

const latex: Attack[] = [
  ['fractions in fractions', nested('\\frac{1}{1+', 'x', '}', 200)],
  ['fractions to the allowed depth', nested('\\frac{1}{1+', 'x', '}', 25)],
  ['braces in braces', nested('{', 'x', '}', 1900)],
  ['left and right', nested('\\left(', 'x', '\\right)', 250)],
  ['left without right', full('\\left(')],
  ['fractions without end', full('\\frac{')],
  ['fractions of single letters', full('\\frac xx')],
  ['roots of roots', nested('\\sqrt{', 'x', '}', 400)],
  ['powers of powers', nested('x^{', 'x', '}', 900)],
  ['indices of indices', nested('x_{', 'x', '}', 900)],
  ['sums of sums', nested('\\sum_{i=1}^{99}', 'x', '', 150)],
  ['definitions', '\\def\\a{\\a\\a}\\a'],
  ['new commands', '\\newcommand{\\x}{\\x\\x}\\x'],
  ['commands that are none', full('\\nosuchcommand')],
  ['words', full('\\operatorname{exp}')],
  ['text', `\\text{${full('x', 7)}}`],
  ['a matrix', `\\begin{pmatrix}${full('x&', 40)}\\end{pmatrix}`],
  ['backslashes', full('\\\\')],
  ['spaces', full('\\,')],
  ['hats on hats', nested('\\hat{', 'x', '}', 500)],
].map(
  ([title, answer]) =>
    ({
      title: `LaTeX: ${title}`,
      answer: answer as string,
      model: 'numbers',
      reference: 'x',
      notation: 'latex',
    }) as const,
);

export const attacks: readonly Attack[] = [...numbers, ...matrices, ...large, ...sums, ...long, ...latex];
