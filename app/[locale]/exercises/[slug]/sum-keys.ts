import type { MathfieldElement } from 'mathlive';
import { isSumKey, type Span, type SumStep, sumStep } from './sum-boxes';

/** What a key does at the Σ the caret is at; null where it is none, or the key is the field's own. */
export function sumActionOf(field: MathfieldElement, key: string): (() => void) | null {
  if (!isSumKey(key)) return null;
  const step = sumStep(elementsOf(field), field.position, key);
  return step && (() => take(field, step));
}

function take(field: MathfieldElement, step: SumStep): void {
  switch (step.do) {
    case 'stay':
      return;
    case 'lower':
      enter(field, step.boxes.lower);
      return;
    case 'upper':
      enter(field, step.boxes.upper);
      return;
    case 'body':
      field.position = step.boxes.sign;
      if (step.opened) type(field, '(');
      return;
    case 'index':
      select(field, { from: step.boxes.sign, to: step.bracketEnd });
      field.executeCommand('deleteBackward');
      enter(field, step.boxes.lower);
      type(field, step.letter);
      type(field, '=');
  }
}

/** What is in the box is selected where it is only its outline. A place that is not there yet is made. */
function enter(field: MathfieldElement, box: Span | null): void {
  if (box === null) return void field.executeCommand('moveToOpposite');
  const isOutline = field.getValue(box.from, box.to) === '\\placeholder{}';
  if (isOutline) select(field, box);
  else field.position = box.to;
}

function select(field: MathfieldElement, { from, to }: Span): void {
  field.selection = { ranges: [[from, to]], direction: 'forward' };
}

function type(field: MathfieldElement, text: string): void {
  field.executeCommand('typedText', text, { focus: true, simulateKeystroke: true });
}

function elementsOf(field: MathfieldElement) {
  return Array.from({ length: field.lastOffset + 1 }, (_, offset) => {
    const { depth = 0, latex = '' } = field.getElementInfo(offset) ?? {};
    return { depth, latex };
  });
}
