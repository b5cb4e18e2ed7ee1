'use client';

import dynamic from 'next/dynamic';

const ChineseTypeface = dynamic(() => import('./chinese-typeface'));

/** The Chinese type is a hundred files of rules: only Chinese pages load them. */
export function Typeface({ locale }: { locale: string }) {
  return locale === 'zh' ? <ChineseTypeface /> : null;
}
