'use server';

import { redirect } from 'next/navigation';
import { signIn } from '@/lib/auth/account';
import { findLearner } from '@/lib/auth/learner';
import { returnPath } from '@/lib/auth/return-path';
import { signInForm } from '../form-schemas';
import type { FormState } from '../form-state';
import { readForm, withFaults, withTooMany } from '../read-form';
import { toLocale } from '../to-locale';

export async function signInAction(
  wantedLocale: string,
  next: string | null,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = toLocale(wantedLocale);
  const destination = returnPath(next, `/${locale}/progress`);
  if ((await findLearner())?.kind === 'account') redirect(destination);

  const read = readForm(form, signInForm);
  if (read.kind === 'faults') return withFaults(locale, form, ...read.faults);

  const result = await signIn(read.data.email, read.data.password);
  if (result.kind === 'too-many') return withTooMany(locale, form, result.retryAfterSeconds);
  if (result.kind === 'refused') return withFaults(locale, form, { field: null, key: 'refused' });
  redirect(destination);
}
