import { ArrowRight } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { Link } from '@/lib/i18n/navigation';
import type { NextStep } from './choose-next-steps';

type NextStepsProps = { steps: NextStep[]; titleOf: (slug: string) => string };

export async function NextSteps({ steps, titleOf }: NextStepsProps) {
  const t = await getTranslations('shell.progress.next');
  if (steps.length === 0) return <p>{t('allDone')}</p>;
  return (
    <ul className="grid border-t border-line">
      {steps.map(({ kind, slug }) => (
        <li
          key={slug}
          className="group relative flex items-center gap-4 border-b border-line py-2.5 transition-colors hover:bg-wash"
        >
          <span className="flex min-w-0 flex-1 flex-col">
            <span className="text-sm text-ink-soft">{t(kind)}</span>
            <Link
              href={`/exercises/${slug}`}
              className="text-ink no-underline after:absolute after:inset-0 group-hover:text-accent"
            >
              <bdi>{titleOf(slug)}</bdi>
            </Link>
          </span>
          <ArrowRight
            aria-hidden
            className="onward size-4 shrink-0 text-ink-soft transition-colors group-hover:text-accent"
          />
        </li>
      ))}
    </ul>
  );
}
