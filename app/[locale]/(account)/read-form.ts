import { getTranslations } from 'next-intl/server';
import type { z } from 'zod';
import { passwordLengthMax, passwordLengthMin } from '@/lib/auth/password';
import type { Locale } from '@/lib/catalog/public-exercise';
import { formatNumber } from '@/lib/i18n/numbers';
import { type FormError, type FormState, typedValues } from './form-state';

/** A field and the key of its sentence in `account.errors`. */
type Fault = { field: string | null; key: string };

/** The form as its schema wants it, or the faults found: the first of each field. */
export function readForm<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
): { kind: 'read'; data: z.output<Schema> } | { kind: 'faults'; faults: Fault[] } {
  const result = schema.safeParse(Object.fromEntries(form));
  if (result.success) return { kind: 'read', data: result.data };
  const faults = new Map<string, Fault>();
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? '');
    if (!faults.has(field)) faults.set(field, { field, key: issue.message });
  }
  return { kind: 'faults', faults: [...faults.values()] };
}

/** The faults as sentences, beside everything that was typed. */
export async function withFaults(locale: Locale, form: FormData, ...faults: Fault[]): Promise<FormState> {
  const t = await getTranslations({ locale, namespace: 'account.errors' });
  const lengths = { 'password-short': passwordLengthMin, 'password-long': passwordLengthMax };
  const errors = faults.map(({ field, key }): FormError => {
    const count = lengths[key as keyof typeof lengths] ?? 0;
    return { field, message: t(key, { count, length: formatNumber(locale, count) }) };
  });
  return { kind: 'errors', errors, values: typedValues(form) };
}

export async function withTooMany(locale: Locale, form: FormData, waitSeconds: number): Promise<FormState> {
  const t = await getTranslations({ locale, namespace: 'account.errors' });
  const minutes = Math.max(1, Math.ceil(waitSeconds / 60));
  const message = t('too-many', { count: minutes, minutes: formatNumber(locale, minutes) });
  return { kind: 'errors', errors: [{ field: null, message }], values: typedValues(form) };
}
