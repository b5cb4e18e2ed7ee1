import type { Ref } from 'react';
import { Notice } from '@/app/_components/notice';
import type { FormError } from './form-state';

type ErrorSummaryProps = { ref: Ref<HTMLElement>; formId: string; title: string; errors: FormError[] };

/** Everything to put right, each entry leading to its field. */
export function ErrorSummary({ ref, formId, title, errors }: ErrorSummaryProps) {
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript the page comes anew, and begins with what to put right
    <section ref={ref} tabIndex={-1} autoFocus aria-labelledby={`${formId}-summary`}>
      <Notice tone="wrong">
        <p id={`${formId}-summary`} className="font-semibold">
          {title}
        </p>
        <ul className="grid gap-1">
          {errors.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              {field === null ? (
                message
              ) : (
                <a href={`#${formId}-${field}`} className="text-wrong underline underline-offset-4">
                  {message}
                </a>
              )}
            </li>
          ))}
        </ul>
      </Notice>
    </section>
  );
}
