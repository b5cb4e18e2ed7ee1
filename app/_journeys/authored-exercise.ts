import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { address } from './visitor';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const texts = { en: '# A square\nOf a line.\n## dx\nHow does it change?\n' };

/** One part, `dx`; `rules` are what it says beside its question. */
function yamlOf(rules: string): string {
  return `format: 1
level: 1
skills: [chain-rule]
symbols: { x: real }
model: { f: (3*x + 1)^2 }
parts:
  dx: { gradient: f by x${rules && `, ${rules}`} }
`;
}

/** A small exercise of that page's person, published and shared. */
export async function publishSquare(
  page: Page,
  { sharing, rules = '' }: { sharing: 'site' | 'link' | 'private'; rules?: string },
): Promise<{ id: string; slug: string }> {
  const begun = await send(page, 'POST', '/api/me/exercises', { name: `square-${sharing}` });
  const { id, slug, draft } = await begun.json();
  const written = { baseVersion: draft.version, yaml: yamlOf(rules), texts };
  const saved = await send(page, 'PUT', `/api/me/exercises/${id}/draft`, written);
  const { version, problems } = await saved.json();
  expect(problems).toEqual([]);
  await send(page, 'PATCH', `/api/me/exercises/${id}`, { sharing });
  const why = { baseVersion: version, why: '' };
  const published = await send(page, 'POST', `/api/me/exercises/${id}/publish`, why);
  expect(published.status(), await published.text()).toBe(201);
  return { id, slug };
}

/** As the page's person would, from the site itself. */
export function send(page: Page, method: Method, path: string, data: object | null) {
  return page.context().request.fetch(`${address}${path}`, {
    method,
    headers: { origin: address, ...(data ? { 'content-type': 'application/json' } : {}) },
    ...(data ? { data: JSON.stringify(data) } : {}),
  });
}
