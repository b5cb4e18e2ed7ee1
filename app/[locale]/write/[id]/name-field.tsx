'use client';

import { Pencil } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/app/_components/button';
import { isName, nameLengthMax } from '@/lib/catalog/authored-slug';
import { changeExercise } from '../authoring-requests';

type NameFieldProps = {
  id: string;
  name: string;
  /** Once something is published. */
  isFixed: boolean;
  onChanged: (changed: { name: string; slug: string }) => void;
};

/** What the exercise's folder is called. */
export function NameField({ id, name, isFixed, onChanged }: NameFieldProps) {
  const t = useTranslations('authoring.name');
  const fieldId = useId();
  const [isOpen, setOpen] = useState(false);
  const [wanted, setWanted] = useState(name);
  const [error, setError] = useState<'wrong' | 'failed' | null>(null);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!isName(wanted)) return setError('wrong');
    const done = await changeExercise(id, { name: wanted });
    if (done.kind === 'failed') return setError('failed');
    setError(null);
    setOpen(false);
    onChanged({ name: wanted, slug: done.slug });
  }

  if (!isOpen)
    return (
      <p className="flex items-center gap-1 text-sm text-ink-soft">
        <bdi dir="ltr" className="font-mono text-xs">
          {name}
        </bdi>
        {!isFixed && (
          <button
            type="button"
            aria-label={t('change')}
            title={t('change')}
            onClick={() => setOpen(true)}
            className="inline-flex size-8 items-center justify-center rounded hover:bg-wash"
          >
            <Pencil aria-hidden className="size-3.5" />
          </button>
        )}
      </p>
    );
  return (
    <form onSubmit={save} className="grid gap-1 text-sm">
      <label htmlFor={fieldId}>{t('label')}</label>
      <div className="flex flex-wrap items-center gap-2">
        <input
          id={fieldId}
          dir="ltr"
          value={wanted}
          maxLength={nameLengthMax}
          aria-invalid={error === 'wrong' || undefined}
          aria-describedby={`${fieldId}-hint`}
          onChange={(event) => setWanted(event.target.value)}
          className="min-h-9 min-w-0 flex-1 rounded border border-line-strong bg-leaf px-2 font-mono"
        />
        <Button type="submit" look="quiet" className="min-h-9 py-1">
          {t('save')}
        </Button>
        <Button look="plain" className="min-h-9 py-1" onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
      </div>
      <p id={`${fieldId}-hint`} role="status" className={error ? 'text-wrong' : 'text-ink-soft'}>
        {t(error ?? 'hint')}
      </p>
    </form>
  );
}
