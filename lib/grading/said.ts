/** A formula inside a sentence: TeX for a page, Unicode text for everything else. */
export type Said = { tex: string; text: string };
