import { CloudOff } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/app/_components/button';
import { optionsIn } from '@/lib/grading/answer';
import { formatNumber } from '@/lib/i18n/numbers';
import { CounterexampleTable } from './counterexample-table';
import { Disclosure } from './disclosure';
import type { FormPart } from './form-part';
import { MathText } from './math-text';
import type { SendFailure } from './send-attempt';
import type { Outcome } from './use-attempt';
import { VerdictLine } from './verdict-line';

type OutcomeReportProps = { outcome: Outcome; part: FormPart; sending: boolean; onRepeat: () => void };

/** What came of Check: a verdict, or that it did not get through. */
export function OutcomeReport({ outcome, part, sending, onRepeat }: OutcomeReportProps) {
  const t = useTranslations('exercise');
  if (outcome.kind === 'failed') return <Failure failure={outcome} sending={sending} onRepeat={onRepeat} />;
  const { verdict } = outcome;
  const optionReasons = outcome.optionReasons.filter(({ id }) => optionsIn(outcome.answer).includes(id));
  return (
    <>
      <VerdictLine {...outcome} />
      {verdict.kind === 'incorrect' && verdict.counterexample && (
        <Disclosure title={t('counterexample.title')} className="ps-6">
          <CounterexampleTable counterexample={verdict.counterexample} line={verdict.firstWrongLine} />
        </Disclosure>
      )}
      {optionReasons.length > 0 && (
        <dl className="grid gap-2 ps-7 pt-2 text-sm">
          {optionReasons.map(({ id, text }) => (
            <div key={id}>
              <dt>{part.options.find((option) => option.id === id)?.label}</dt>
              <dd className="ps-4 text-ink-soft">
                <MathText text={text} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function Failure({
  failure,
  sending,
  onRepeat,
}: {
  failure: SendFailure;
  sending: boolean;
  onRepeat: () => void;
}) {
  const t = useTranslations('exercise.failed');
  const locale = useLocale();
  const seconds = failure.retryAfterSeconds;
  return (
    <div className="grid justify-items-start gap-2">
      <p className="flex items-start gap-2">
        <CloudOff aria-hidden className="mt-1 size-5 shrink-0 text-ink-soft" />
        {t(failure.reason, { count: seconds, shown: formatNumber(locale, seconds) })}
      </p>
      <Button look="quiet" onClick={onRepeat} aria-disabled={sending}>
        {t('retry')}
      </Button>
    </div>
  );
}
