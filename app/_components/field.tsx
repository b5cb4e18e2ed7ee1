import { CircleAlert } from 'lucide-react';
import type { ComponentProps } from 'react';

type FieldProps = ComponentProps<'input'> & {
  /** Also the id, unless one is given. */
  name: string;
  label: string;
  hint?: string;
  /** Said under the label; the field is marked invalid. The summary above the form announces it. */
  error?: string | null;
};

/** One labelled text field; label, then help, then error, then the box. */
export function Field({ name, label, hint, error, id = name, className = '', ...input }: FieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={`grid gap-1 ${error ? 'border-s-4 border-wrong ps-3' : ''} ${className}`}>
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-2 text-sm text-wrong">
          <CircleAlert aria-hidden className="mt-1 size-4 shrink-0" />
          {error}
        </p>
      )}
      <input
        id={id}
        name={name}
        aria-describedby={described}
        aria-invalid={error ? true : undefined}
        className="min-h-11 w-full rounded border border-line-strong bg-leaf px-3 py-2 aria-invalid:border-wrong"
        {...input}
      />
    </div>
  );
}
