'use client';

import { Check, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Formula } from '@/app/_components/formula';
import { Disclosure } from '@/app/[locale]/exercises/[slug]/disclosure';
import { MathText } from '@/app/[locale]/exercises/[slug]/math-text';
import { parseShape, shapeToTex } from '@/app/[locale]/exercises/[slug]/reading';
import { type SolutionStep, SolutionSteps } from '@/app/[locale]/exercises/[slug]/solution-steps';
import type { DamageTried, FillTried, PartAnalysis, TestTried } from '@/lib/authoring/analysis-types';
import { findingSentence } from '@/lib/i18n/finding-sentences';
import { formatNumber } from '@/lib/i18n/numbers';
import { solutionSentence } from '@/lib/i18n/solution-sentences';
import { answerText } from './answer-text';
import { useTranslate } from './use-translate';

/** One part: its derived key first, everything else on demand. */
export function CheckPart({ part }: { part: PartAnalysis }) {
  const t = useTranslations('authoring.check');
  const locale = useLocale();
  const translate = useTranslate();
  const { id, kind, key, shape, options, solution, right, damages, damageCount, tests, fills } = part;
  const steps: SolutionStep[] = (solution?.lines ?? []).map((line) => ({
    sentence: solutionSentence(line, translate, 'page'),
    tex: line.tex,
    shapes: line.shapes,
  }));
  const shown = (value: number) => ({ count: value, n: formatNumber(locale, value) });
  return (
    <section aria-labelledby={`check-${id}`} className="grid grid-cols-1 gap-2">
      <h3 id={`check-${id}`} className="flex flex-wrap items-baseline gap-x-3 text-base">
        <bdi className="font-mono">{id}</bdi>
        <span className="text-sm font-normal text-ink-soft">{t(`kinds.${kind}`)}</span>
      </h3>
      {key && (
        <div className="rounded border-s-4 border-right bg-right-wash px-4 py-2">
          <p className="text-sm text-ink-soft">{t('key')}</p>
          <Formula tex={key.tex} display />
          {shape && (
            <p className="text-sm text-ink-soft">
              {t('shape')} <Formula tex={shapeToTex(parseShape(shape))} />
            </p>
          )}
        </div>
      )}
      {options.length > 0 && (
        <ul className="grid gap-1">
          {options.map((option) => (
            <li key={option.id} className="flex items-center gap-2">
              <Sign isOk={option.right} />
              <bdi className="font-mono text-sm">{option.id}</bdi>
            </li>
          ))}
        </ul>
      )}
      <div>
        {steps.length > 0 && (
          <Disclosure title={t('solution')}>
            <SolutionSteps steps={steps} />
          </Disclosure>
        )}
        {damages.length > 0 && (
          <Disclosure title={t('damages', shown(damageCount))}>
            <Damages damages={damages} />
          </Disclosure>
        )}
        {right.count > 0 && (
          <Disclosure title={t('right', shown(right.count))}>
            <ul dir="ltr" className="grid gap-1 text-left">
              {right.examples.map(({ answer }) => (
                <li key={answerText(answer)}>
                  <code className="font-mono text-sm break-words">{answerText(answer)}</code>
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
        {fills.length > 0 && (
          <Disclosure title={t('fills', shown(fills.length))}>
            <Fills fills={fills} />
          </Disclosure>
        )}
        {tests.length > 0 && (
          <Disclosure
            title={t('tests', {
              ok: formatNumber(locale, tests.filter(({ isOk }) => isOk).length),
              of: formatNumber(locale, tests.length),
            })}
            isOpen={tests.some(({ isOk }) => !isOk)}
          >
            <Tests tests={tests} />
          </Disclosure>
        )}
      </div>
    </section>
  );
}

/** What somebody who makes this mistake would be told. */
function Damages({ damages }: { damages: DamageTried[] }) {
  const t = useTranslations('authoring.check');
  const translate = useTranslate();
  return (
    <div className="scrolls">
      <table className="w-full text-sm">
        <caption className="sr-only">{t('damagesCaption')}</caption>
        <thead className="text-ink-soft">
          <tr>
            <th scope="col" className="py-1 pe-4 text-start font-normal">
              {t('answer')}
            </th>
            <th scope="col" className="py-1 text-start font-normal">
              {t('told')}
            </th>
          </tr>
        </thead>
        <tbody>
          {damages.map(({ answer, verdict, finding }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two mistakes may give the same answer
            <tr key={index} className="border-t border-line align-baseline">
              <td className="py-1.5 pe-4">
                <code dir="ltr" className="font-mono break-words">
                  {answerText(answer)}
                </code>
              </td>
              <td className="py-1.5">
                {finding ? (
                  <MathText text={findingSentence(finding, translate, 'page')} />
                ) : (
                  <span className="text-ink-soft">{t(`verdict.${verdict}`)}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Tests({ tests }: { tests: TestTried[] }) {
  const t = useTranslations('authoring.check');
  return (
    <ul className="grid grid-cols-1 gap-1.5 text-sm">
      {tests.map(({ answer, expected, got, isOk }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the tests of one fixed text
        <li key={index} className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-2">
          <Sign isOk={isOk} />
          <div>
            <code dir="ltr" className="font-mono break-words">
              {answerText(answer)}
            </code>{' '}
            <span className="text-ink-soft">
              {t(`verdict.${expected.verdict}`)}
              {expected.finding && (
                <>
                  {' '}
                  (<bdi className="font-mono">{expected.finding}</bdi>)
                </>
              )}
            </span>
            {!isOk && (
              <p className="text-wrong">
                {t('instead', { verdict: t(`verdict.${got.verdict}`) })}
                {got.finding && (
                  <>
                    {' '}
                    (<bdi className="font-mono">{got.finding.id}</bdi>)
                  </>
                )}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Fills({ fills }: { fills: FillTried[] }) {
  const t = useTranslations('authoring.check');
  const locale = useLocale();
  return (
    <ul className="grid grid-cols-1 gap-1 text-sm">
      {fills.map(({ what, seed, cell, verdict, isOk }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the trials of one fixed text
        <li key={index} className="flex flex-wrap items-center gap-x-2">
          <Sign isOk={isOk} />
          <span>{t(`fill.${what}`)}</span>
          {cell && <bdi className="font-mono">{cell}</bdi>}
          <span className="text-ink-soft">
            {t('variant', { seed: formatNumber(locale, seed) })}: {t(`verdict.${verdict}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Sign({ isOk }: { isOk: boolean }) {
  const t = useTranslations('authoring.check');
  const Icon = isOk ? Check : X;
  return (
    <Icon
      role="img"
      aria-label={t(isOk ? 'ok' : 'notOk')}
      className={`size-4 shrink-0 translate-y-0.5 ${isOk ? 'text-(color:--color-right)' : 'text-wrong'}`}
    />
  );
}
