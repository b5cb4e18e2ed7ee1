import type { Keybinding, MathfieldElement } from 'mathlive';
import { asciiDigit } from '@/lib/math/notation/digits';
import type { Caret } from './answer-field';
import { sumActionOf } from './sum-keys';

/** A field of MathLive's. */
export type Mathfield = {
  focus: () => void;
  caret: () => Caret;
  select: (caret: Caret) => void;
  /** LaTeX at the caret, with MathLive's `#0`, `#@` and `#?`. */
  insert: (latex: string) => void;
  /** Replaces what stands there, as another program would: nobody is told. */
  show: (latex: string) => void;
  mark: (state: { invalid: boolean; describedBy: Element[] }) => void;
  remove: () => void;
};

export type MathfieldOptions = {
  /** A `label` for this id names the field. */
  id: string;
  /** What is set while it is spelled, by what is typed. */
  shortcuts: Record<string, string>;
  onChange: (latex: string) => void;
  onEnter: (latex: string) => void;
  /** What a key does outside of the field instead of what it does in it; null where it is the field's own. */
  actionOf: (key: KeyboardEvent, latex: string) => (() => void) | null;
  onFocus: () => void;
  /** The caret was moved out at the top or the bottom. */
  onLeave: (way: 'up' | 'down') => void;
  /** Whether what is pasted was taken care of. */
  onPaste: (text: string, around: { before: string; after: string }) => boolean;
};

/**
 * Puts an empty field into `place`. MathLive comes only now: it is larger than the rest of the page. Rejects where it
 * does not come.
 */
export async function createMathfield(
  place: HTMLElement,
  { id, shortcuts, onChange, onEnter, actionOf: outerActionOf, onFocus, onLeave, onPaste }: MathfieldOptions,
): Promise<Mathfield> {
  const Field = await loadMathfieldElement();
  const field = new Field({
    mathVirtualKeyboardPolicy: 'manual',
    popoverPolicy: 'off',
    environmentPopoverPolicy: 'off',
  });
  field.id = id;
  field.dir = 'ltr';
  let known = '';
  const ownAct = (event: KeyboardEvent) => (event.key === 'Enter' ? () => onEnter(field.value) : null);
  field.addEventListener(
    'keydown',
    (event) => handleKey(field, event, (key) => outerActionOf(key, field.value) ?? ownAct(key)),
    { capture: true },
  );
  field.addEventListener('focusin', onFocus);
  field.addEventListener('move-out', ({ detail: { direction } }) => {
    if (direction === 'upward' || direction === 'downward') onLeave(direction === 'upward' ? 'up' : 'down');
  });
  field.addEventListener(
    'paste',
    (event) => {
      if (!onPaste(event.clipboardData?.getData('text/plain') ?? '', around(field))) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
  field.addEventListener('input', () => {
    known = field.value;
    onChange(known);
  });
  place.replaceChildren(field);
  field.inlineShortcuts = shortcuts;
  field.menuItems = [];
  field.keybindings = field.keybindings.filter((binding) => !isUnwanted(binding));
  const sink = adapt(field);
  // MathLive's own focus comes late, and not at all when something else loses it meanwhile.
  const focus = () => (sink ?? field).focus();
  field.addEventListener('pointerup', focus);
  return {
    focus,
    caret: () => caretIn(field),
    select: ({ from, to }) => {
      field.selection = { ranges: [[from, to]], direction: 'forward' };
    },
    insert: (latex) => {
      focus();
      field.insert(latex, { selectionMode: 'placeholder' });
      known = field.value;
      onChange(known);
    },
    show: (latex) => {
      if (latex === known) return;
      known = latex;
      field.setValue(latex, { silenceNotifications: true });
    },
    mark: ({ invalid, describedBy }) => {
      if (invalid) sink?.setAttribute('aria-invalid', 'true');
      else sink?.removeAttribute('aria-invalid');
      field.toggleAttribute('data-invalid', invalid);
      // An id does not reach into the shadow tree; a reference to the element does.
      if (sink && 'ariaDescribedByElements' in sink) sink.ariaDescribedByElements = describedBy;
    },
    remove: () => field.remove(),
  };
}

/** The page has KaTeX's typefaces already, under the names MathLive asks for; it is to fetch nothing, and to be quiet. */
async function loadMathfieldElement(): Promise<typeof MathfieldElement> {
  const { MathfieldElement: Field } = await import('mathlive');
  Field.fontsDirectory = null;
  Field.soundsDirectory = null;
  Field.plonkSound = null;
  Field.keypressSound = null;
  return Field;
}

/** An answer is one line without words: no rows, no columns, no text, no panels. Code is begun by a backslash alone. */
function isUnwanted({ command }: Keybinding): boolean {
  const [name = '', mode] = [command].flat().map(String);
  return /^(add(Row|Column)|toggle)/.test(name) || mode === 'text' || mode === 'latex';
}

/**
 * Tab leaves and Enter checks. What a key says decides what it does, on every keyboard: MathLive goes by the place of the
 * key on those it knows. The rest is MathLive's.
 */
function handleKey(
  field: MathfieldElement,
  event: KeyboardEvent,
  outerActionOf: (event: KeyboardEvent) => (() => void) | null,
): void {
  if (event.isComposing) return;
  if (event.key === 'Tab') return void event.stopPropagation();
  // A command that is being spelled, \sigma, ends with Enter.
  if (field.mode === 'latex') return;
  const act = outerActionOf(event) ?? actionOf(field, event);
  if (act === null) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

function actionOf(field: MathfieldElement, { key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent) {
  // Both together are AltGr, which many keyboards need for a backslash.
  if (metaKey || ctrlKey !== altKey) return null;
  if (key === 'ArrowUp' || key === 'ArrowDown') return shiftKey ? null : sumActionOf(field, key);
  if (key.length > 1) return null;
  if (key === '/') return () => field.executeCommand('insert', '\\frac{#@}{#?}');
  if (key === '\\') return () => field.executeCommand('switchMode', 'latex', '', '\\');
  const atSum = sumActionOf(field, key);
  if (atSum !== null) return atSum;
  const digit = asciiDigit(key);
  if (digit === null || digit === key) return null;
  return () => field.executeCommand('typedText', digit, { focus: true, simulateKeystroke: true });
}

const stillness =
  '@media (prefers-reduced-motion: reduce) { *, ::before, ::after { animation: none !important } }';

/** What stands before and behind what is selected. */
function around(field: MathfieldElement): { before: string; after: string } {
  const { from, to } = caretIn(field);
  return { before: field.getValue(0, from), after: field.getValue(to, field.lastOffset) };
}

function caretIn(field: MathfieldElement): Caret {
  const [[anchor, head] = [field.lastOffset, field.lastOffset]] = field.selection.ranges;
  return { from: Math.min(anchor, head), to: Math.max(anchor, head) };
}

/** What MathLive has no option for, done to the element inside that takes the keys; null where it is not found. */
function adapt(field: MathfieldElement): HTMLElement | null {
  const { shadowRoot } = field;
  if (shadowRoot === null) return null;
  if ('adoptedStyleSheets' in shadowRoot) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(stillness);
    shadowRoot.adoptedStyleSheets.push(sheet);
  }
  // It speaks English, in every language of the page.
  shadowRoot.querySelector('[role=status]')?.setAttribute('lang', 'en');
  const sink = shadowRoot.querySelector<HTMLElement>('[part=keyboard-sink]');
  // A phone's own keyboard, which everybody knows and which leaves room for Check.
  sink?.setAttribute('inputmode', 'text');
  sink?.setAttribute('enterkeyhint', 'done');
  return sink;
}
