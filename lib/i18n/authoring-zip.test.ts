import { expect, test } from 'vitest';
import { zipRefusals } from '../authoring/zip-archive';
import { locales } from '../catalog/public-exercise';
import { translator } from './translator';

test.each(locales.flatMap((locale) => zipRefusals.map((code) => ({ locale, code }))))(
  'a zip refused as $code is told in $locale',
  ({ locale, code }) => {
    const told = (file: string): string => translator(locale)(`authoring-zip.${code}`, { file });
    expect(told('none')).not.toMatch(/[{}]/);
    expect(told('a/exercise.yaml')).not.toMatch(/[{}]/);
  },
);
