import { asciiDigit } from './digits';

/** A text in the reader's own alphabet, each character with its place in the text as typed. */
export type Source = { text: string; places: number[]; typed: string };

const greek: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ϵ: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ϑ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  µ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  ο: 'o',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  ς: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  ϕ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
  Γ: 'Gamma',
  Δ: 'Delta',
  Θ: 'Theta',
  Λ: 'Lambda',
  Ξ: 'Xi',
  Φ: 'Phi',
  Ψ: 'Psi',
  Ω: 'Omega',
  Σ: 'Σ',
  Π: 'Π',
};

/** Cyrillic letters that look like Latin ones: the other keyboard was on. */
const lookalikes: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  к: 'k',
  і: 'i',
  ј: 'j',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  У: 'Y',
};

const signs: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '﹣': '-',
  '×': '*',
  '·': '*',
  '⋅': '*',
  '∙': '*',
  '•': '*',
  '∗': '*',
  '⊙': '⊙',
  '∘': '⊙',
  '÷': '/',
  '∕': '/',
  '⁄': '/',
  '≤': '<=',
  '⩽': '<=',
  '≥': '>=',
  '⩾': '>=',
  '≠': '!=',
  '√': 'sqrt',
  '∑': 'Σ',
  '∏': 'Π',
  '∥': '‖',
  '′': "'",
  '’': "'",
  ʹ: "'",
  '″': "''",
  '‴': "'''",
  '،': ',',
  '、': ',',
  '؛': ';',
  '٫': '.',
  '٪': '%',
  '½': '(1/2)',
  '¼': '(1/4)',
  '¾': '(3/4)',
  '⅓': '(1/3)',
  '⅔': '(2/3)',
  '⟨': '(',
  '⟩': ')',
  '«': '(',
  '»': ')',
  '∣': '|',
  '∶': '/',
  𝑒: 'e',
  ℓ: 'ell',
  '𝟙': '1',
};

const marks: Readonly<Record<string, string>> = {
  '\u0302': 'hat',
  '\u0303': 'tilde',
  '\u0304': 'bar',
  '\u0305': 'bar',
  '\u0307': 'dot',
};

const subscripts: Readonly<Record<string, string>> = {
  '₀': '0',
  '₁': '1',
  '₂': '2',
  '₃': '3',
  '₄': '4',
  '₅': '5',
  '₆': '6',
  '₇': '7',
  '₈': '8',
  '₉': '9',
  ᵢ: 'i',
  ⱼ: 'j',
  ₖ: 'k',
  ₗ: 'l',
  ₘ: 'm',
  ₙ: 'n',
  ₚ: 'p',
  ₛ: 's',
  ₜ: 't',
  ₓ: 'x',
};

const superscripts: Readonly<Record<string, string>> = {
  '⁰': '0',
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
  '⁻': '-',
  '⁺': '+',
  '⁽': '(',
  '⁾': ')',
  ᵀ: 'T',
  ᵗ: 'T',
  ⁿ: 'n',
  ⁱ: 'i',
  ᵐ: 'm',
};

/** Controls that change no meaning: zero-width, direction marks, soft hyphen, tatweel. */
const invisible = /[\u00ad\u0640\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\ufe0e|\ufe0f/;

/** Unicode mathematics → letters, digits and signs of one small alphabet. Never fails. */
export function readCharacters(typed: string): Source {
  const text: string[] = [];
  const places: number[] = [];
  const put = (characters: string, place: number): void => {
    for (const character of characters) {
      text.push(character);
      places.push(place);
    }
  };
  let run: 'none' | 'sub' | 'super' = 'none';
  let place = 0;
  for (const raw of typed) {
    const at = place;
    place += raw.length;
    if (invisible.test(raw)) continue;
    const sub = subscripts[raw];
    const above = superscripts[raw];
    if (run === 'super' && above === undefined) put(')', at);
    if (sub !== undefined) {
      if (run !== 'sub') put('_', at);
      put(sub, at);
    } else if (above !== undefined) {
      if (run !== 'super') put('^(', at);
      put(above, at);
    } else if (raw === '⊤') {
      put(text.at(-1) === '^' ? 'T' : '^T', at);
    } else {
      put(plain(raw), at);
    }
    run = sub !== undefined ? 'sub' : above !== undefined ? 'super' : 'none';
  }
  if (run === 'super') put(')', place);
  places.push(place);
  return { text: text.join(''), places, typed };
}

function plain(raw: string): string {
  const known = greek[raw] ?? signs[raw] ?? lookalikes[raw] ?? asciiDigit(raw) ?? marks[raw];
  if (known !== undefined) return known;
  if (raw.charCodeAt(0) < 128) return raw === '\t' || raw === '\n' || raw === '\r' ? ' ' : raw;
  if (/\s/.test(raw)) return ' ';
  const folded = raw.normalize('NFKC').normalize('NFD');
  if (folded === raw) return raw;
  return Array.from(folded, (part) => (part === raw ? raw : plain(part))).join('');
}
