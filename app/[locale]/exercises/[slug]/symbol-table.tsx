import { useLocale, useTranslations } from 'next-intl';
import { Formula } from '@/app/_components/formula';
import type { PublicExercise, PublicSymbol } from '@/lib/catalog/public-exercise';
import { domainWords } from './domain-words';
import { parseShape, shapeToTex } from './reading';
import { showDecimal } from './show-decimal';

/** Every name with its meaning and where it lives; shape and value only where some symbol has one. */
export function SymbolTable({ symbols, textLocale }: Pick<PublicExercise, 'symbols' | 'textLocale'>) {
  const t = useTranslations('exercise.symbols');
  const locale = useLocale();
  const hasShapes = symbols.some((symbol) => symbol.shape !== null);
  const hasValues = symbols.some((symbol) => symbol.value !== null);
  return (
    <div className="scrolls" suppressHydrationWarning>
      <table className="w-full text-sm">
        <caption className="sr-only">{t('title')}</caption>
        <thead className="text-xs text-ink-soft">
          <tr className="border-b border-line-strong">
            <Heading>{t('name')}</Heading>
            <Heading>{t('meaning')}</Heading>
            {hasShapes && <Heading>{t('shape')}</Heading>}
            {hasValues && <Heading>{t('value')}</Heading>}
          </tr>
        </thead>
        <tbody>
          {symbols.map((symbol) => (
            <tr key={symbol.name} className="border-b border-line align-baseline">
              <th scope="row" className="py-1.5 pe-4 text-start font-normal">
                <Formula tex={symbol.tex} />
              </th>
              <td className="py-1.5 pe-4">
                {symbol.meaning && (
                  <bdi lang={textLocale} className="me-3">
                    {symbol.meaning}
                  </bdi>
                )}
                {symbol.domain && <Domain symbol={symbol} />}
              </td>
              {hasShapes && (
                <td className="whitespace-nowrap py-1.5 pe-4">
                  {symbol.shape ? <Formula tex={shapeToTex(parseShape(symbol.shape))} /> : t('number')}
                </td>
              )}
              {hasValues && (
                <td className="whitespace-nowrap py-1.5 pe-4 tabular-nums">
                  {symbol.value === null ? t('none') : <bdi>{showDecimal(locale, symbol.value)}</bdi>}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading({ children }: { children: string }) {
  return (
    <th scope="col" className="whitespace-nowrap py-1 pe-4 text-start font-medium">
      {children}
    </th>
  );
}

function Domain({ symbol }: { symbol: PublicSymbol }) {
  const t = useTranslations('exercise.domain');
  const locale = useLocale();
  const words = domainWords(symbol.domain);
  return (
    <span className="inline-block text-xs text-ink-soft">
      {words
        ? t(words.key, {
            low: showDecimal(locale, words.low ?? ''),
            high: showDecimal(locale, words.high ?? ''),
          })
        : symbol.domain}
    </span>
  );
}
