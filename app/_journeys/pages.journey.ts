import { describe, expect } from 'vitest';
import { seriousFindings } from './accessibility';
import { listPaths } from './site-map';
import { journey } from './visitor';

const phone = { width: 360, height: 740 };

describe.each(['en', 'fa'])('every page in %s', (locale) => {
  journey.for(['light', 'dark'] as const)(
    'has nothing axe calls serious, %s',
    async (colorScheme, { visit }) => {
      const page = await visit({ colorScheme, reducedMotion: 'reduce', expectedStatus: [404] });
      const findings: Record<string, string[]> = {};
      for (const path of await listPaths(locale)) {
        await page.goto(path, { waitUntil: 'networkidle' });
        const serious = await seriousFindings(page);
        if (serious.length > 0) findings[path] = serious;
      }
      expect(findings).toEqual({});
    },
  );

  journey('fits a phone without sideways scrolling', async ({ visit }) => {
    const page = await visit({ viewport: phone, expectedStatus: [404] });
    const tooWide: Record<string, number> = {};
    for (const path of await listPaths(locale)) {
      await page.goto(path, { waitUntil: 'networkidle' });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > phone.width) tooWide[path] = width;
    }
    expect(tooWide).toEqual({});
  });
});
