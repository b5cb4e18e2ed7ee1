import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./globals.css', import.meta.url), 'utf8');
const textMin = 4.5;
const lineMin = 3;
const themes = ['light', 'dark'] as const;
const tokens = readTokens(css);

const surfaces = ['paper', 'leaf', 'wash'];
const pencils = ['accent', 'right', 'partly', 'wrong'];

const textPairs = [
  ...['ink', 'ink-soft', ...pencils].flatMap((text) => surfaces.map((surface) => [text, surface] as const)),
  ...pencils.flatMap((pencil) =>
    ['ink', 'ink-soft', pencil].map((text) => [text, `${pencil}-wash`] as const),
  ),
  ['on-accent', 'accent'] as const,
  ['on-accent', 'accent-deep'] as const,
];
const linePairs = surfaces.map((surface) => ['line-strong', surface] as const);

describe.each(themes)('on %s pages', (theme) => {
  test.each(textPairs)(`%s can be read on %s (at least ${textMin} to 1)`, (text, surface) => {
    expect(contrast(colour(text, theme), colour(surface, theme))).toBeGreaterThanOrEqual(textMin);
  });

  test.each(linePairs)(`%s can be seen on %s (at least ${lineMin} to 1)`, (line, surface) => {
    expect(contrast(colour(line, theme), colour(surface, theme))).toBeGreaterThanOrEqual(lineMin);
  });
});

function readTokens(text: string): Map<string, { light: string; dark: string }> {
  const pattern = /--color-([\w-]+):\s*light-dark\(\s*(#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\s*\)/gi;
  return new Map(
    [...text.matchAll(pattern)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
  );
}

function colour(name: string, theme: 'light' | 'dark'): string {
  const token = tokens.get(name);
  if (!token) throw new Error(`globals.css has no --color-${name} with a light and a dark value`);
  return token[theme];
}

/** WCAG 2.2, definition of contrast ratio. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, definition of relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
