import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Formula } from '@/app/_components/formula';
import { Markdown } from '@/app/_components/markdown';
import type { PublicExercise } from '@/lib/catalog/public-exercise';
import { direction } from '@/lib/i18n/direction';
import { SymbolTable } from './symbol-table';

/** What is given: words, the forward pass, the symbols. On a phone it folds away; beside the parts it stays. */
export function ExerciseStatement({ exercise }: { exercise: PublicExercise }) {
  const t = useTranslations('exercise');
  const { statement, model, symbols, textLocale } = exercise;
  return (
    <details
      open
      className="group/statement @container border-b border-line pb-4 lg:border-0 lg:[&::details-content]:[content-visibility:visible]"
    >
      <summary className="flex min-h-11 items-center justify-between gap-2 font-medium lg:hidden">
        {t('statement')}
        <ChevronDown aria-hidden className="size-5 transition-transform group-open/statement:rotate-180" />
      </summary>
      <div className="grid grid-cols-1 gap-x-12 gap-y-6 @4xl:grid-cols-2 @4xl:grid-rows-[auto_1fr]">
        <Markdown text={statement} lang={textLocale} dir={direction(textLocale)} />
        {model.length > 0 && (
          <section
            aria-label={t('model')}
            className="grid grid-cols-1 gap-1 self-start border-s-2 border-line ps-3 sm:ps-4"
          >
            {model.map(({ name, tex }) => (
              <Formula key={name} tex={tex} display />
            ))}
          </section>
        )}
        {symbols.length > 0 && <Symbols symbols={symbols} textLocale={textLocale} />}
      </div>
    </details>
  );
}

/** On a phone the table waits until it is asked for: the field should not be a long way down. Values are needed at once. */
function Symbols({ symbols, textLocale }: Pick<PublicExercise, 'symbols' | 'textLocale'>) {
  const t = useTranslations('exercise.symbols');
  return (
    <details
      open={symbols.some(({ value }) => value !== null)}
      className="group/symbols @4xl:col-start-2 @4xl:row-span-2 @4xl:row-start-1 lg:[&::details-content]:[content-visibility:visible]"
    >
      <summary className="flex min-h-11 items-center justify-between gap-2 font-medium lg:min-h-9 lg:cursor-default lg:text-sm">
        {t('title')}
        <ChevronDown
          aria-hidden
          className="size-5 transition-transform group-open/symbols:rotate-180 lg:hidden"
        />
      </summary>
      <SymbolTable symbols={symbols} textLocale={textLocale} />
    </details>
  );
}
