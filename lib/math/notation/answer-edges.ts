/** A stop with the blanks behind it. */
const stopMax = 20;
const name = String.raw`[dD]?(?!sum|prod|Sum)[A-Za-z][A-Za-z0-9']{0,30}(?:_(?:[A-Za-z0-9,]{1,9}|\{[A-Za-z0-9, ]{1,15}\})){0,2}(?:\^\{?\[\d{1,3}\]\}?)?`;
/** The + or prime of a value after a step: `w_1^+`, `w_1^{+}`, w₁⁺ as `w_1^(+)`, `w_1'`. */
const afterStep = String.raw`(?:\s{0,3}\^\s{0,3}(?:\+|\{\s{0,3}\+\s{0,3}\}|\(\+\))|'{1,2})?`;
const named = name + afterStep;
const half = String.raw`[d∂]?\s{0,3}(?:${named}|\(\s{0,3}${named}\s{0,3}\)|\{\s{0,3}${named}\s{0,3}\})`;
const nabla = String.raw`∇\s{0,3}_\s{0,3}[({]?\s{0,3}${name}\s{0,3}[)}]?\s{0,3}${name}`;
const left = String.raw`(?:${half}(?:\s*\/\s*${half})?|${nabla})`;
const equals = String.raw`(?::?=(?!=)|<-(?=\s))`;
const leftSide = new RegExp(String.raw`^\s*(?:${left}\s*${equals}|[=≈](?!=))\s*(?=\S)`);

/** Where the right side of `dW2 = …`, `∂L/∂w_1 = …`, `w_1^+ := …` or `= …` begins; 0 where there is no left side. */
export function afterLeftSide(text: string): number {
  return /[=≈]|<-/.test(text) ? (leftSide.exec(text)?.[0].length ?? 0) : 0;
}

/** The text without the full stop or semicolon that ends a sentence or a statement; never all of it. */
export function withoutStop(text: string): string {
  const stop = /[.;。]\s*$/.exec(text.slice(-stopMax));
  if (stop === null) return text;
  const bare = text.slice(0, text.length - stop[0].length);
  return bare.trim() === '' ? text : bare;
}
