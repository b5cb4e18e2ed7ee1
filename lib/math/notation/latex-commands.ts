import { functionWords } from '../operations';

/** Commands that put one sign. */
export const signCommands: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cdot: '*',
    cdotp: '*',
    times: '*',
    ast: '*',
    bullet: '*',
    odot: '⊙',
    circ: '⊙',
    circledcirc: '⊙',
    div: '/',
    slash: '/',
    le: '<=',
    leq: '<=',
    leqslant: '<=',
    ge: '>=',
    geq: '>=',
    geqslant: '>=',
    lt: '<',
    gt: '>',
    ne: '!=',
    neq: '!=',
    not: '!',
    approx: '≈',
    gets: '=',
    leftarrow: '=',
    coloneq: '=',
    coloneqq: '=',
    colon: ':',
    partial: '∂',
    nabla: '∇',
    top: '⊤',
    intercal: '⊤',
    prime: "'",
    doubleprime: "''",
    mid: '|',
    vert: '|',
    Vert: '‖',
    parallel: '‖',
    '|': '‖',
    lbrace: '[',
    rbrace: ']',
    '{': '[',
    '}': ']',
    lbrack: '[',
    rbrack: ']',
    lparen: '(',
    rparen: ')',
    langle: '(',
    rangle: ')',
    '%': '%',
    _: '_',
  }),
);

const letters =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega ell';

/** Commands that put a word: Greek letters and functions. */
export const wordCommands: ReadonlyMap<string, string> = new Map([
  ...letters.split(' ').map((word): [string, string] => [word, word]),
  ...['epsilon', 'theta', 'phi', 'rho', 'sigma', 'pi', 'kappa'].map((word): [string, string] => [
    `var${word}`,
    word,
  ]),
  ['exponentialE', 'e'],
  ['sum', 'Σ'],
  ['prod', 'Π'],
  ['Tr', 'tr'],
  ['lg', 'lg'],
]);

/** Commands that name a function; a group behind one is its argument. */
export const functionCommands: ReadonlySet<string> = new Set(
  [...functionWords.keys()].filter((word) => !['sum', 'sigma', 'sqrt'].includes(word)),
);

/** Marks above a letter, as they stand at the end of a name. */
export const accentCommands: ReadonlyMap<string, string> = new Map([
  ['hat', 'hat'],
  ['widehat', 'hat'],
  ['tilde', 'tilde'],
  ['widetilde', 'tilde'],
  ['bar', 'bar'],
  ['overline', 'bar'],
  ['dot', 'dot'],
]);

/** Commands that only say how their argument looks. */
export const styleCommands: ReadonlySet<string> = new Set(
  'mathbf boldsymbol bm mathit mathcal mathscr mathfrak mathsf mathtt mathrm mathnormal mathbb mathds mathbbm text textit textbf textrm textsf textnormal mbox operatorname vec underline underbrace overbrace mathop mathbin mathrel mathord mathopen mathclose mathinner mathpunct ensuremath boxed symbf symup symbfit'.split(
    ' ',
  ),
);

/** Commands that change nothing that is read. */
export const silentCommands: ReadonlySet<string> = new Set(
  'displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits middle big Big bigg Bigg bigm Bigm biggm Biggm mathstrut strut rm bf it sf tt cal nonumber bfseries'.split(
    ' ',
  ),
);

/** Room between things: it ends a word. */
export const spaceCommands: ReadonlySet<string> = new Set([
  ...[',', ';', ':', '!', ' ', '>', '/', '\\', '-'],
  ...'quad qquad enspace thinspace medspace thickspace negthinspace negmedspace negthickspace space nobreakspace nobreak allowbreak hfill hfil'.split(
    ' ',
  ),
]);

/** Commands whose first argument is about looks or places only. */
export const droppingCommands: ReadonlySet<string> = new Set(
  'color textcolor class cssId htmlId htmlClass htmlData htmlStyle style hspace hphantom vphantom phantom label tag mspace'.split(
    ' ',
  ),
);

export const fractionCommands: ReadonlySet<string> = new Set([
  'frac',
  'dfrac',
  'tfrac',
  'cfrac',
  'nicefrac',
  'sfrac',
]);

/** Commands that make the bracket behind them taller, by the side it stands on. */
export const leftCommands: ReadonlySet<string> = new Set(['left', 'mleft', 'bigl', 'Bigl', 'biggl', 'Biggl']);
export const rightCommands: ReadonlySet<string> = new Set([
  'right',
  'mright',
  'bigr',
  'Bigr',
  'biggr',
  'Biggr',
]);

/** What is meant by the commands people take for others. */
export const insteadOf: ReadonlyMap<string, string> = new Map([
  ['over', '\\frac{…}{…}'],
  ['otimes', '\\odot'],
]);

/** Every command that is read, to suggest from. */
export const knownCommands: readonly string[] = [
  ...fractionCommands,
  'sqrt',
  'left',
  'right',
  'lvert',
  'rvert',
  'lVert',
  'rVert',
  'begin',
  'end',
  ...[...signCommands.keys()].filter((word) => /^[A-Za-z]/.test(word)),
  ...wordCommands.keys(),
  ...functionCommands,
  ...accentCommands.keys(),
  ...styleCommands,
];
