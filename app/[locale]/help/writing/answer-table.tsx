import { Markdown } from '@/app/_components/markdown';
import type { Locale } from '@/lib/catalog/public-exercise';
import { grade } from '@/lib/grading/grade';
import { formatNumber } from '@/lib/i18n/numbers';
import { sentenceFor } from '@/lib/i18n/sentences';
import { translator } from '@/lib/i18n/translator';
import { writingWords } from '@/lib/i18n/writing-words';
import { answeredExample, answersIn, findExample } from './examples';

/** Answers of an example's own tests, and what is said of each when the page is made. */
export async function AnswerTable({ locale }: { locale: Locale }) {
  const t = await writingWords(locale);
  const exercise = findExample(answeredExample);
  const translate = translator(locale);
  const showNumber = (value: number) => formatNumber(locale, value);
  return (
    <div className="scrolls">
      <table className="w-full text-start">
        <caption className="sr-only">{t('example.answers')}</caption>
        <thead className="text-sm text-ink-soft">
          <tr className="border-b border-line-strong">
            <th scope="col" className="py-2 pe-6 text-start font-medium">
              {t('example.answer')}
            </th>
            <th scope="col" className="py-2 text-start font-medium">
              {t('example.said')}
            </th>
          </tr>
        </thead>
        <tbody>
          {answersIn(exercise).map(({ part, answer }) => (
            <tr key={`${part} ${answer}`} className="border-b border-line align-baseline">
              <th scope="row" className="py-2 pe-6 text-start font-normal whitespace-nowrap">
                <code className="font-mono text-sm">{answer}</code>
              </th>
              <td className="py-2">
                <Markdown
                  text={sentenceFor(grade(exercise, part, answer, { locale }), translate, showNumber, 'page')}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
