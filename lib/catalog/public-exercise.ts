import type { Scope } from '../math/notation/scope';
import type { PublicGraph } from './graph/public-graph';
import type { PublicTrace } from './parts/public-trace';

/** The languages of the site, in the order they are offered. */
export const locales = ['en', 'ar', 'fa', 'zh', 'ru'] as const;
export type Locale = (typeof locales)[number];

export const partKinds = [
  'gradient',
  'expression',
  'number',
  'shape',
  'choice',
  'derivation',
  'graph',
  'trace',
] as const;
export type PartKind = (typeof partKinds)[number];

/** Who wrote an exercise on the site (null where their account is gone), and what may be done with it. */
export type ExerciseAuthor = { name: string | null; licence: Licence };

/** Of version 4.0 where it is one of Creative Commons with a version. */
export const licences = ['cc-by', 'cc-by-sa', 'cc0', 'all-rights-reserved'] as const;
export type Licence = (typeof licences)[number];

/** An exercise as a browser may see it: no key, no tests, no reasons before they are due. */
export type PublicExercise = {
  slug: string;
  revision: string;
  seed: number;
  /** False where every seed gives the same exercise. */
  hasVariants: boolean;
  locale: Locale;
  /** The language the text is really in: `en` where the wanted one is missing. */
  textLocale: Locale;
  title: string;
  level: 1 | 2 | 3 | 4 | 5;
  skills: string[];
  track: { slug: string; title: string };
  /** Only of an exercise that was written on the site. */
  author?: ExerciseAuthor;
  /** Markdown with $…$ formulas. */
  statement: string;
  /** The forward pass, line by line, as TeX: `name = formula`. */
  model: { name: string; tex: string }[];
  symbols: PublicSymbol[];
  scope: Scope;
  parts: PublicPart[];
};

export type PublicSymbol = {
  name: string;
  tex: string;
  /** What it is, in the learner's language; empty where the author says nothing. */
  meaning: string;
  /** The domain as written: `real`, `label`, `integer 1..9`. */
  domain: string;
  /** `n1 × m`; null for a number. */
  shape: string | null;
  /** This variant's value, where it is fixed. */
  value: string | null;
};

export type PublicPart = {
  id: string;
  /** What later parts call its result, if anything. */
  name: string | null;
  kind: PartKind;
  /** What is asked, as TeX; empty for a choice. */
  question: string;
  /** Markdown. */
  text: string;
  /** Names the answer may hold, where the author limits them, as TeX. */
  use: string[] | null;
  /** `n1 × n0`; null for a number, a shape part and a choice. */
  wantedShape: string | null;
  /** Decimal places asked for, if any. */
  rounded: number | null;
  /** How many answers count; null where all do. */
  attempts: number | null;
  /** What it weighs beside the other parts. */
  credit: number;
  /** For a choice. */
  options: { id: string; text: string }[];
  several: boolean;
  derivation?: PublicDerivation;
  graph?: PublicGraph;
  trace?: PublicTrace;
};

export type PublicDerivation = {
  /** What the lines begin with, as TeX. */
  start: string;
  /** How many steps are to be shown at least; null where the start and the end are enough. */
  steps: number | null;
};
