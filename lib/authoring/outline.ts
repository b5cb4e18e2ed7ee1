import { parse } from 'yaml';
import type { ExerciseContent } from '../catalog/exercise';
import { locales } from '../catalog/public-exercise';
import { splitNames } from '../catalog/symbol-names';
import type { Reading } from './analysis-types';

/** What a draft is about, as far as it can be told while it has problems. */
export function outlineOf({ yaml, texts }: ExerciseContent): Pick<Reading, 'names' | 'parts' | 'title'> {
  const file = recordIn(looselyRead(yaml));
  const parts = recordIn(file.parts);
  const named = Object.values(parts).flatMap((part) => recordIn(part).name ?? []);
  const names = [
    ...Object.keys(recordIn(file.symbols)).flatMap(splitNames),
    ...Object.keys(recordIn(file.model)),
    ...named.map(String),
  ];
  return { names: [...new Set(names)], parts: Object.keys(parts), title: titleIn(texts) };
}

/** Whatever the file holds; nothing where it is no YAML at all. */
function looselyRead(yaml: string): unknown {
  try {
    return parse(yaml, { strict: false, logLevel: 'silent', uniqueKeys: false });
  } catch {
    return null;
  }
}

function recordIn(value: unknown): Record<string, unknown> {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? (value as Record<string, unknown>) : {};
}

/** Of the text in English, else in the first language there is. */
function titleIn(texts: ExerciseContent['texts']): string {
  const [text = ''] = locales.flatMap((locale) => texts[locale] ?? []);
  return /^\s*# +(.+?)\s*$/m.exec(text)?.[1] ?? '';
}
