/** Signs that make a line taller than its brackets. */
const tall = /\\(?:[dt]?frac|sum|prod|sqrt|begin)/;
/** What stands apart from the factor before it by itself: brackets, and words such as log. */
const apart =
  /^(?:\(|\\left|\\mathopen|\\operatorname|\\sum|\\prod|\\(?:a?sin|a?cos|a?tan|arctan|sinh|cosh|tanh|log|exp|max|min|det)(?![A-Za-z]))/;

const endsInNumber = /(?:^|[\s(])[\d.]+$/;
/** Products are written from the left: only their end is looked at. */
const numberLengthMax = 64;

/** Round brackets of the height of what is inside. */
export function round(tex: string): string {
  return tall.test(tex) ? `\\left(${tex}\\right)` : `(${tex})`;
}

/** Round brackets close behind the name of a function. */
export function roundBehind(tex: string): string {
  return tall.test(tex) ? `\\mathopen{}\\left(${tex}\\right)` : `(${tex})`;
}

/** A product: a dot before digits and fractions, nothing where the factors stand apart, else a thin space. */
export function texProduct(left: string, right: string): string {
  if (/^\d|^\\frac/.test(right)) return `${left} \\cdot ${right}`;
  if (apart.test(right) || endsInNumber.test(left.slice(-numberLengthMax))) return `${left} ${right}`;
  return `${left} \\, ${right}`;
}
