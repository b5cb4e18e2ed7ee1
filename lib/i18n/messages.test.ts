import { readdirSync, readFileSync } from 'node:fs';
import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import { locales } from '../catalog/public-exercise';

const folder = new URL('./messages/', import.meta.url);
const namespaces = readdirSync(new URL('en/', folder)).map((file) => file.replace('.json', ''));

type Messages = { [key: string]: string | Messages };

describe.each(namespaces)('%s', (namespace) => {
  const reference = flatten(readMessages('en', namespace));

  describe.each(locales)('in %s', (locale) => {
    const messages = readMessages(locale, namespace);
    const flat = flatten(messages);

    test('says everything English says, and nothing else', () => {
      expect(Object.keys(flat).sort()).toEqual(Object.keys(reference).sort());
    });

    test('takes the same arguments as English', () => {
      for (const [key, text] of Object.entries(flat)) {
        expect({ key, names: argumentNames(text) }).toEqual({
          key,
          names: argumentNames(reference[key] ?? ''),
        });
      }
    });

    test('leaves digits to formatNumber', () => {
      for (const [key, text] of Object.entries(flat)) {
        expect(`${key}: ${text}`).not.toMatch(/#(?=[^']*\})|\{\s*\w+\s*,\s*(number|date|time)/);
      }
    });

    test('has the plural forms its language needs', () => {
      // A Persian noun is the same after every number.
      const forms =
        locale === 'fa' ? ['other'] : new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
      for (const [key, text] of Object.entries(flat)) {
        if (!/,\s*plural\s*,/.test(text)) continue;
        const missing = forms.filter((form) => !new RegExp(`\\b${form}\\s*\\{`).test(text));
        expect({ key, missing }).toEqual({ key, missing: [] });
      }
    });

    test('can be read by the formatter', () => {
      const t = createTranslator({
        locale,
        messages,
        onError: (error) => {
          throw error;
        },
      });
      // The keys are computed, so no type knows them.
      const write = t.markup as (key: string, values: Record<string, unknown>) => string;
      for (const [key, text] of Object.entries(flat)) {
        const values = Object.fromEntries(argumentNames(text).map((name) => [name, 2]));
        const tags = Object.fromEntries(tagNames(text).map((name) => [name, (chunks: string) => chunks]));
        expect(write(key, { ...values, ...tags })).not.toBe('');
      }
    });
  });
});

function readMessages(locale: string, namespace: string): Messages {
  return JSON.parse(readFileSync(new URL(`${locale}/${namespace}.json`, folder), 'utf8'));
}

function flatten(messages: Messages, path = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value]] : Object.entries(flatten(value, `${path}${key}.`)),
    ),
  );
}

/** The names a message needs. Braces that hold a branch of a plural or select are looked into, not counted. */
function argumentNames(text: string): string[] {
  const names = new Set<string>();
  const readMessage = (from: number): number => {
    let at = from;
    while (at < text.length && text[at] !== '}') at = text[at] === '{' ? readArgument(at + 1) : at + 1;
    return at + 1;
  };
  const readArgument = (from: number): number => {
    const head = /^\s*(\w+)\s*(,\s*(?:plural|select|selectordinal)\s*,)?[^{}]*/.exec(text.slice(from));
    if (!head) throw new Error(`no name after { in: ${text}`);
    names.add(head[1] ?? '');
    let at = from + head[0].length;
    while (head[2] && text[at] === '{') {
      at = readMessage(at + 1);
      at += /^[^{}]*/.exec(text.slice(at))?.[0].length ?? 0;
    }
    return at + 1;
  };
  readMessage(0);
  return [...names].sort();
}

function tagNames(text: string): string[] {
  return [...text.matchAll(/<(\w+)>/g)].map(([, name]) => name ?? '');
}
