import { expect, test } from 'vitest';
import { zipRefusals } from '../authoring/zip-archive';
import { locales } from '../catalog/public-exercise';
import { translator } from './translator';

test.each(locales.flatMap((locale) => zipRefusals.map((code) => ({ locale, code }))))(
  'a zip refused as $code is told in $locale',
  ({ locale, code }) => {
    const told = translator(locale)(`authoring-zip.${code}`, { file: 'a/exercise.yaml' });
    expect(told).not.toMatch(/[{}]/);
    if (code.endsWith('-file')) expect(told).toContain('a/exercise.yaml');
  },
);
