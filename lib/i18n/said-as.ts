import type { Said } from '../grading/said';

/** `text`: formulas in Unicode, for reading anywhere. `page`: formulas as TeX between dollar signs, for setting. */
export type SentenceForm = 'text' | 'page';

/** A formula as it stands in a sentence of this form. */
export function saidAs(form: SentenceForm, said: Said): string {
  return form === 'text' ? said.text : `$${said.tex}$`;
}
