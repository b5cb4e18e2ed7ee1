type Field = HTMLInputElement | HTMLTextAreaElement;

/** A field somebody used before the page's script came: the page does not know of it yet. */
export type EarlyInput = { field: Field } & ({ text: string } | { checked: boolean });

/**
 * What stands in the form and was not sent with it, what was typed before what was chosen: a choice may put another field in
 * a field's place. For the first moment only: later nothing was sent with it.
 */
export function earlyInputs(form: HTMLFormElement): EarlyInput[] {
  const fields = [...form.elements].filter(isField);
  const typed = fields.filter((field) => !isChosen(field) && field.value !== field.defaultValue);
  const chosen = fields.filter(isChosen).filter(({ type, checked, defaultChecked }) => {
    const isLeft = type === 'radio' && !checked;
    return checked !== defaultChecked && !isLeft;
  });
  return [
    ...typed.map((field) => ({ field, text: field.value })),
    ...chosen.map((field) => ({ field, checked: field.checked })),
  ];
}

/** Does it again, for the script to hear. A field that was replaced meanwhile is known by its id. */
export function repeatInput(early: EarlyInput): void {
  const field = early.field.isConnected ? early.field : document.getElementById(early.field.id);
  if (field === null || !isField(field)) return;
  if ('text' in early) type(field, early.text);
  else if (isChosen(field)) choose(field, early.checked);
}

/** As below: it was the other way first. */
function choose(field: HTMLInputElement, checked: boolean): void {
  if (field.checked === checked) field.checked = !checked;
  field.click();
}

/** React hears only of what differs from what was last written through the field itself, so that is another text first. */
function type(field: Field, text: string): void {
  const { selectionStart, selectionEnd } = field;
  if (field.value === text) field.value = '';
  const own = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(own.prototype, 'value')?.set?.call(field, text);
  if (document.activeElement === field) field.setSelectionRange(selectionStart, selectionEnd);
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function isField(element: Element): element is Field {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

function isChosen(field: Field): field is HTMLInputElement {
  return field.type === 'radio' || field.type === 'checkbox';
}
