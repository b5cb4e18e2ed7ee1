import { formulaMarkup } from '@/app/_components/formula';
import type { Locale } from '@/lib/catalog/public-exercise';
import { type WritingWords, writingWords } from '@/lib/i18n/writing-words';
import { greekLetters } from './greek';
import { notationGroups } from './notation';

type Group = keyof typeof notationGroups;

/** What one types, what is seen, and what it means. */
export async function NotationTable({ locale }: { locale: Locale }) {
  const t = await writingWords(locale);
  return (
    <>
      <p className="max-w-measure">{t('notation.intro')}</p>
      <div className="scrolls">
        <table className="w-full text-start text-sm max-sm:block">
          <caption className="sr-only">{t('notation.title')}</caption>
          <thead className="max-sm:sr-only">
            <tr className="border-b border-line-strong text-ink-soft">
              {(['typed', 'set', 'meaning', 'also'] as const).map((column) => (
                <th key={column} scope="col" className="py-2 pe-4 text-start font-medium">
                  {t(`notation.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          {(Object.keys(notationGroups) as Group[]).map((group) => (
            <GroupRows key={group} group={group} t={t} />
          ))}
        </table>
      </div>
      <h3 className="text-lg">{t('notation.greek')}</h3>
      <p className="max-w-measure">{t('notation.greekIntro')}</p>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-x-4 text-sm" dir="ltr">
        {greekLetters().map(({ word, letter, tex }) => (
          <li key={word} className="flex items-baseline gap-3 border-b border-line py-1">
            <GreekLook tex={tex} />
            <code className="font-mono">{word}</code>
            <code className="ms-auto font-mono text-ink-soft">{letter}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

/** How it looks. What is typed and what it means stand beside it for readers, so the half of the markup that is read is left out. */
function Look({ tex }: { tex: string }) {
  const seen = formulaMarkup(tex).replace(/<span class="katex-mathml">.*?<\/math><\/span>/s, '');
  return (
    <span
      dir="ltr"
      aria-hidden
      className="formula"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX writes this markup and is told to trust nothing
      dangerouslySetInnerHTML={{ __html: seen }}
    />
  );
}

/** As a formula sets it, in a tenth of the markup: there are many of them, and the letter stands beside it for readers. */
function GreekLook({ tex }: { tex: string }) {
  const [, style = '', letter = ''] = /class="mord ?(\w*)"[^>]*>([^<]+)</.exec(formulaMarkup(tex)) ?? [];
  return (
    <span aria-hidden className="katex w-6">
      <span className={style}>{letter}</span>
    </span>
  );
}

function GroupRows({ group, t }: { group: Group; t: WritingWords }) {
  return (
    <tbody className="max-sm:block">
      <tr>
        <th scope="rowgroup" colSpan={4} className="pt-6 pb-1 text-start text-base font-semibold">
          {t(`notation.groups.${group}`)}
        </th>
      </tr>
      {notationGroups[group].map(({ id, typed, tex, also }) => (
        <tr
          key={id}
          className="border-b border-line align-baseline max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:items-baseline max-sm:py-1"
        >
          <td className="py-2 pe-4 whitespace-nowrap">
            <code className="font-mono">{typed}</code>
          </td>
          <td className="py-2 whitespace-nowrap sm:pe-4">
            <Look tex={tex} />
          </td>
          <td className="min-w-48 max-sm:col-span-2 sm:py-2 sm:pe-4">{t(`notation.rows.${id}`)}</td>
          <td className="max-sm:col-span-2 max-sm:pb-1 sm:py-2">
            <span className="flex flex-wrap gap-x-4">
              {also.map((way) => (
                <code key={way} className="font-mono whitespace-nowrap text-ink-soft">
                  {way}
                </code>
              ))}
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  );
}
