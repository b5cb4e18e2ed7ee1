/** Where something is to be typed: by a click or by `□` in a template. */
const slot = '□';

export type Insertion = {
  /** What replaces the selection. */
  text: string;
  /** Caret after it, as an offset into the whole new text. */
  caret: number;
};

/**
 * What a palette key types at the selection. The first `□` of the template takes what is selected; the caret
 * goes to the first one left empty, or behind. A name gets a space where it would run into another name.
 */
export function insertionAt(value: string, start: number, end: number, template: string): Insertion {
  const selected = value.slice(start, end);
  const filled = selected === '' ? template : template.replace(slot, () => selected);
  const lead = touches(value[start - 1], filled[0]) ? ' ' : '';
  const tail = touches(filled.at(-1), value[end]) ? ' ' : '';
  const open = filled.indexOf(slot);
  const text = lead + filled.replaceAll(slot, '') + tail;
  return { text, caret: start + (open === -1 ? text.length - tail.length : lead.length + open) };
}

function touches(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && isNamePart(left) && isNamePart(right);
}

function isNamePart(character: string): boolean {
  return /[\p{L}\p{M}\p{N}_']/u.test(character);
}
