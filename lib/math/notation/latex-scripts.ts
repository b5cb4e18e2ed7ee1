import { fail } from './failure';
import { argumentAt, skipBlanks } from './latex-groups';
import { cutBack, type LatexReading, put, type Stretch } from './latex-writer';

type Script = Stretch & { sign: number; next: number };
type Scripts = { below: Script | null; above: Script | null; primes: Stretch[]; next: number };

/** What stands below and above, in any order: first the index, then primes, then the power. */
export function readScripts(reading: LatexReading, at: number, to: number): number {
  const scripts = scriptsAt(reading, at, to);
  const { below, above } = scripts;
  if (below !== null && reading.indicatorEnd === reading.out.length) putIndicator(reading, below);
  else if (below !== null) putScript(reading, '_', below);
  for (const { from, to: end } of scripts.primes) put(reading, "'", from, end);
  if (above !== null) putAbove(reading, above);
  reading.isApart = true;
  return scripts.next;
}

/** A second index or power of the same thing is left for what reads on. */
function scriptsAt(reading: LatexReading, from: number, to: number): Scripts {
  const scripts: Scripts = { below: null, above: null, primes: [], next: from };
  for (let at = from; at < to; at = skipBlanks(reading.text, scripts.next, to)) {
    const sign = reading.text[at];
    if (sign === "'") {
      scripts.primes.push({ from: at, to: at + 1 });
      scripts.next = at + 1;
      continue;
    }
    if (sign !== '_' && sign !== '^') return scripts;
    const script = scriptAt(reading, at, to);
    const count = sign === '^' ? primesIn(reading.text.slice(script.from, script.to)) : 0;
    if (count > 0) {
      for (let prime = 0; prime < count; prime += 1) scripts.primes.push({ from: at, to: script.next });
    } else if (sign === '_' && scripts.below === null) scripts.below = script;
    else if (sign === '^' && scripts.above === null) scripts.above = script;
    else return scripts;
    scripts.next = script.next;
  }
  return scripts;
}

function scriptAt(reading: LatexReading, at: number, to: number): Script {
  const argument = bracketedIndexAt(reading, at, to) ?? argumentAt(reading, at + 1, to);
  const sign = reading.text[at] as string;
  if (argument === null) return fail('missing-operand', at, at + 1, { found: sign });
  if (reading.text.slice(argument.from, argument.to).trim() === '')
    return fail('missing-operand', at, argument.next, { found: sign });
  return { ...argument, sign: at };
}

/** The `(i)` of `x^(i)`, of which TeX would raise the bracket only. */
function bracketedIndexAt(
  { text }: LatexReading,
  at: number,
  to: number,
): (Stretch & { next: number }) | null {
  const bracket = /^\^\s{0,3}\(\s{0,3}[a-z]\s{0,3}\)/.exec(text.slice(at, Math.min(to, at + 20)))?.[0];
  if (bracket === undefined) return null;
  const next = at + bracket.length;
  return { from: at + bracket.indexOf('('), to: next, next };
}

/** How many primes a power is that holds nothing else. */
function primesIn(text: string): number {
  if (!/^(?:\s|'|\\(?:double)?prime(?![A-Za-z]))*$/.test(text)) return 0;
  return (text.match(/'|\\prime/g)?.length ?? 0) + 2 * (text.match(/\\doubleprime/g)?.length ?? 0);
}

function putScript(reading: LatexReading, mark: '_' | '^', { sign, from, to, next }: Script): void {
  put(reading, `${mark}{`, sign, from);
  reading.read({ from, to });
  put(reading, '}', Math.min(to, next - 1), next);
}

const entrywise = /^\s*\\(?:odot|circ)(?![A-Za-z])\s*(?=\S)/;

/** `M^{\odot 2}`: every entry by itself. */
function putEntrywise(reading: LatexReading, above: Script): boolean {
  const sign = entrywise.exec(reading.text.slice(above.from, above.to))?.[0];
  if (sign === undefined) return false;
  put(reading, '.', above.sign, above.sign + 1);
  putScript(reading, '^', { ...above, from: above.from + sign.length });
  return true;
}

/** `W^{[1]\top}`, `x^{(i)\top}`: the number of a layer or of an example, then what else stands above. */
function putAbove(reading: LatexReading, above: Script): void {
  if (putEntrywise(reading, above)) return;
  const layer =
    /^\s*(?:\[\s*\d{1,3}\s*\]|\(\s*\d{1,3}\s*\)|\(\s*[a-z]\s*\)(?=\s*(?:T|\\(?:top|intercal|mathsf|mathrm)(?![A-Za-z]))))\s*(?=\S)/.exec(
      reading.text.slice(above.from, above.to),
    );
  if (layer === null) {
    putScript(reading, '^', above);
    return;
  }
  const middle = above.from + layer[0].length;
  putScript(reading, '^', { ...above, to: middle, next: middle });
  putScript(reading, '^', { ...above, sign: middle, from: middle });
}

/** `\mathbf{1}_{[y=1]}` and `\mathbf{1}_{y=1}`: the condition of an indicator; `\mathbf{1}_{n \times m}`: ones. */
function putIndicator(reading: LatexReading, { sign, from, to, next }: Script): void {
  const before = reading.out.length;
  reading.read({ from, to });
  const below = reading.out.slice(before);
  if (/^[[({]/.test(below)) return;
  if (!/[<>=]/.test(below)) {
    cutBack(reading, before - 1);
    put(reading, `ones(${below.split('*').join(',')})`, sign, next);
    return;
  }
  cutBack(reading, before);
  put(reading, '[', from - 1, from);
  reading.read({ from, to });
  put(reading, ']', Math.min(to, next - 1), next);
}
