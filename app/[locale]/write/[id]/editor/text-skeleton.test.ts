import { expect, test } from 'vitest';
import { textSkeleton } from './text-skeleton';

test.each([
  [
    'title, sections and hints',
    '# Title\n\nText.\n\n## dw\n\nWhy?\n\n### hint\n\nSo.\n',
    '# Title\n\n## dw\n\n### hint\n',
  ],
  ['no heading of a listing', '# Title\n```\n# no\n```\n## a\n', '# Title\n\n## a\n'],
  ['a place for the title of nothing', '', '# \n'],
])('has %s', (_title, english, skeleton) => {
  expect(textSkeleton(english)).toBe(skeleton);
});
