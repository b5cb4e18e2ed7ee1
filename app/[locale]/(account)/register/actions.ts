'use server';

import { redirect } from 'next/navigation';
import { register } from '@/lib/auth/account';
import { findLearner } from '@/lib/auth/learner';
import { returnPath } from '@/lib/auth/return-path';
import { registerForm } from '../form-schemas';
import type { FormState } from '../form-state';
import { readForm, withFaults, withTooMany } from '../read-form';
import { toLocale } from '../to-locale';

export async function registerAction(
  wantedLocale: string,
  next: string | null,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = toLocale(wantedLocale);
  const destination = returnPath(next, `/${locale}/progress`);
  if ((await findLearner())?.kind === 'account') redirect(destination);

  const read = readForm(form, registerForm);
  if (read.kind === 'faults') return withFaults(locale, form, ...read.faults);
  const { email, newPassword: password, name } = read.data;
  if (password.toLowerCase() === email)
    return withFaults(locale, form, { field: 'newPassword', key: 'password-is-email' });

  const result = await register({ email, password, name: name || undefined, locale });
  if (result.kind === 'too-many') return withTooMany(locale, form, result.retryAfterSeconds);
  if (result.kind === 'email-taken') return withFaults(locale, form, { field: 'email', key: 'email-taken' });
  redirect(destination);
}
