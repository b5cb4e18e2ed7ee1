import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '@/lib/catalog/public-exercise';

/** What the overview says, in every language in this order. */
export const overviewSections = [
  'start',
  'model',
  'parts',
  'variants',
  'texts',
  'tests',
  'mistakes',
  'publishing',
] as const;
export type OverviewSection = (typeof overviewSections)[number];

/** `text` and `lead`: Markdown. */
export type Overview = {
  title: string;
  lead: string;
  sections: { id: OverviewSection; title: string; text: string }[];
};

/** Beside this file; read from the checkout, as exercises are. */
export const writingFolder = join('app', '[locale]', 'help', 'writing');

/** The overview in a language. Throws where a section is missing or out of its order. */
export function readOverview(locale: Locale): Overview {
  const file = join(process.cwd(), writingFolder, 'overview', `${locale}.md`);
  const [first = '', ...rest] = readFileSync(file, 'utf8').split(/^## /m);
  const [, title = '', lead = ''] = /^# (.+)\n([\s\S]*)$/.exec(first) ?? [];
  const sections = rest.map((section, at) => {
    const [, heading = '', id = '', text = ''] = /^(.+) \{#([a-z]+)\}\n([\s\S]*)$/.exec(section) ?? [];
    const wanted = overviewSections[at];
    if (id !== wanted) throw new Error(`${file}: section ${at + 1} is ${id}, and should be ${wanted}`);
    return { id: wanted, title: heading, text: text.trim() };
  });
  if (sections.length < overviewSections.length) throw new Error(`${file}: sections are missing`);
  return { title, lead: lead.trim(), sections };
}
