import type { Locale } from '@/lib/catalog/public-exercise';
import { writingWords } from '@/lib/i18n/writing-words';
import { domainWords } from '@/lib/math/domain';

const ranges: Partial<Record<(typeof domainWords)[number], string>> = {
  integer: '1..9',
  interval: '0.5..2',
};

/** Every word for where a symbol lives. */
export async function DomainTable({ locale }: { locale: Locale }) {
  const t = await writingWords(locale);
  return (
    <>
      <p className="max-w-measure">{t('domains.intro')}</p>
      <div className="scrolls">
        <table className="text-start text-sm">
          <caption className="sr-only">{t('domains.title')}</caption>
          <thead>
            <tr className="border-b border-line-strong text-ink-soft">
              <th scope="col" className="py-2 pe-8 text-start font-medium">
                {t('domains.written')}
              </th>
              <th scope="col" className="py-2 text-start font-medium">
                {t('notation.meaning')}
              </th>
            </tr>
          </thead>
          <tbody>
            {domainWords.map((word) => (
              <tr key={word} className="border-b border-line align-baseline">
                <td className="py-2 pe-8 whitespace-nowrap">
                  <code className="font-mono">{[word, ranges[word]].join(' ').trim()}</code>
                </td>
                <td className="py-2">{t(`domains.rows.${word}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
