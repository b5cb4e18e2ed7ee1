import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe calls serious or critical on the page as it stands: per rule, how often, the first place, and why. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => {
      const [first] = nodes;
      const reason = first?.failureSummary?.split('\n').at(-1)?.trim();
      return `${id}, ${nodes.length} times, first at ${first?.target.join(' ')}: ${reason}`;
    });
}
