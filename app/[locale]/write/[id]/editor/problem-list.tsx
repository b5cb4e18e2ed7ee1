'use client';

import { CircleAlert, CircleCheck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { FileProblem } from '@/lib/catalog/file-problem';
import { formatNumber } from '@/lib/i18n/numbers';

type ProblemListProps = {
  problems: FileProblem[];
  /** Whether anything was read yet. */
  isRead: boolean;
  onJump: (problem: FileProblem) => void;
};

/** What is wrong, each a way to its line. How many there are is announced, not what. */
export function ProblemList({ problems, isRead, onJump }: ProblemListProps) {
  const t = useTranslations('authoring.problems');
  const locale = useLocale();
  const isFine = isRead && problems.length === 0;
  const Icon = isFine ? CircleCheck : CircleAlert;
  return (
    <div className="grid grid-cols-1 gap-1 pt-2">
      <p
        role="status"
        className={`flex min-h-7 items-center gap-2 text-sm ${isFine ? 'text-(color:--color-right)' : isRead ? 'text-wrong' : 'text-ink-soft'}`}
      >
        {isRead && <Icon aria-hidden className="size-4 shrink-0" />}
        {isRead
          ? t('count', { count: problems.length, n: formatNumber(locale, problems.length) })
          : t('reading')}
      </p>
      {problems.length > 0 && <FileProblems problems={problems} onJump={onJump} />}
    </div>
  );
}

/** Said in English, with their place, as the command says them too. */
export function FileProblems({ problems, onJump }: Pick<ProblemListProps, 'problems' | 'onJump'>) {
  return (
    <ul dir="ltr" lang="en" className="grid max-h-56 grid-cols-1 overflow-y-auto text-left text-sm">
      {problems.map((problem, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same of one place
        <li key={index}>
          <button
            type="button"
            onClick={() => onJump(problem)}
            className="grid w-full grid-cols-[auto_minmax(0,1fr)] gap-x-3 rounded px-2 py-1.5 text-start hover:bg-wash"
          >
            <span className="font-mono text-xs leading-6 text-ink-soft">
              {problem.file}:{problem.line}:{problem.column}
            </span>
            <span>
              {problem.message}
              {problem.suggestion && <span className="text-ink-soft"> {problem.suggestion}</span>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
