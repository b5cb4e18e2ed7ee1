import { Formula } from '@/app/_components/formula';
import { Markdown } from '@/app/_components/markdown';
import type { Locale, PublicPart } from '@/lib/catalog/public-exercise';
import { toPublicExercise } from '@/lib/catalog/to-public-exercise';
import { solutionOf } from '@/lib/grading/solution/solution';
import { direction } from '@/lib/i18n/direction';
import { formatNumber } from '@/lib/i18n/numbers';
import { writingWords } from '@/lib/i18n/writing-words';
import { type ExampleName, findExample } from './examples';

/** An exercise as it was written, and what became of it. */
export async function ExampleView({ name, locale }: { name: ExampleName; locale: Locale }) {
  const t = await writingWords(locale);
  const example = findExample(name);
  const exercise = toPublicExercise(example, locale);
  const { textLocale } = exercise;
  const file = `${textLocale}.md`;
  return (
    <section
      aria-label={t('example.label', { title: exercise.title })}
      className="grid grid-cols-1 rounded border border-line bg-leaf xl:grid-cols-2"
    >
      <div className="grid min-w-0 grid-cols-1 content-start gap-3 border-line p-4 max-xl:border-b sm:p-5 xl:border-e">
        <h3 className="text-sm font-medium text-ink-soft">{t('example.written')}</h3>
        <Code text={example.content.yaml} />
        <details>
          <summary className="flex min-h-11 items-center text-sm text-accent underline-offset-4 hover:underline">
            {t('example.text', { file })}
          </summary>
          <Code text={example.content.texts[textLocale] ?? ''} lang={textLocale} />
        </details>
      </div>
      <div className="grid min-w-0 grid-cols-1 content-start gap-4 p-4 sm:p-5">
        <h3 className="text-sm font-medium text-ink-soft">{t('example.learner')}</h3>
        <div lang={textLocale} dir={direction(textLocale)} className="grid grid-cols-1 gap-3">
          <p className="text-lg">{exercise.title}</p>
          <Markdown text={exercise.statement} />
        </div>
        <div className="grid grid-cols-1 gap-0.5 border-s-2 border-line ps-4">
          {exercise.model.map(({ name, tex }) => (
            <Formula key={name} tex={tex} display />
          ))}
        </div>
        <ol className="grid grid-cols-1 gap-4">
          {exercise.parts.map((part) => (
            <li key={part.id} className="grid grid-cols-1 gap-1 border-t border-line pt-3">
              <Markdown text={part.text} lang={textLocale} dir={direction(textLocale)} />
              <Asked part={part} locale={locale} />
              <Derived tex={solutionOf(example, part.id)?.end.tex ?? ''} label={t('example.derived')} />
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

async function Asked({ part, locale }: { part: PublicPart; locale: Locale }) {
  const t = await writingWords(locale);
  const cellCount = cellCountOf(part);
  return (
    <>
      {part.question && part.kind !== 'trace' && <Formula tex={`${part.question} =\\;?`} display />}
      {part.options.length > 0 && (
        <ul className="list-disc ps-6 text-sm">
          {part.options.map(({ id, text }) => (
            <li key={id}>
              <Markdown text={text} />
            </li>
          ))}
        </ul>
      )}
      {cellCount > 0 && (
        <p className="text-sm text-ink-soft">
          {t('example.filled', { count: cellCount, n: formatNumber(locale, cellCount) })}
        </p>
      )}
    </>
  );
}

function Derived({ tex, label }: { tex: string; label: string }) {
  if (tex === '') return null;
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 text-sm">
      <span className="text-ink-soft">{label}</span>
      <Formula tex={tex} className="text-base" />
    </div>
  );
}

/** Left to right in every language, but for the words of a text file. */
function Code({ text, lang }: { text: string; lang?: Locale }) {
  return (
    <pre
      lang={lang ?? 'en'}
      dir={lang ? direction(lang) : 'ltr'}
      className="scrolls rounded bg-wash p-3 font-mono text-sm leading-relaxed"
    >
      {text.trimEnd()}
    </pre>
  );
}

function cellCountOf({ graph, trace }: PublicPart): number {
  if (graph) return graph.cells.length;
  if (!trace) return 0;
  const { fill, batches, parameters } = trace;
  const inRow = (points: number): number =>
    fill.reduce((sum, group) => sum + (group === 'outputs' ? points : parameters.length), 0);
  return batches.reduce((sum, batch) => sum + inRow(batch.length), 0);
}
