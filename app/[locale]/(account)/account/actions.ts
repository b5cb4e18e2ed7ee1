'use server';

import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { changePassword, deleteAccount, hasPassword, signOut, signOutEverywhere } from '@/lib/auth/account';
import { requireAccount } from '@/lib/auth/learner';
import { disconnectProvider } from '@/lib/auth/providers';
import { setName } from '@/lib/db/account-details';
import { setLocale } from '@/lib/db/people';
import { deleteForm, passwordForm, profileForm } from '../form-schemas';
import { type FormState, typedValues } from '../form-state';
import { readForm, withFaults, withTooMany } from '../read-form';
import { toLocale } from '../to-locale';

export async function profileAction(wantedLocale: string, _: FormState, form: FormData): Promise<FormState> {
  const locale = toLocale(wantedLocale);
  const account = await requireAccount(locale);
  const read = readForm(form, profileForm);
  if (read.kind === 'faults') return withFaults(locale, form, ...read.faults);
  const { name, language } = read.data;

  await setName(account.id, name || null);
  await setLocale(account.id, language);
  if (language === locale) return doneWith(locale, form, 'profile-saved');
  redirect(`/${language}/account`);
}

export async function passwordAction(wantedLocale: string, _: FormState, form: FormData): Promise<FormState> {
  const locale = toLocale(wantedLocale);
  const account = await requireAccount(locale);
  const read = readForm(form, passwordForm);
  if (read.kind === 'faults') return withFaults(locale, form, ...read.faults);
  const { currentPassword, newPassword } = read.data;
  if (newPassword.toLowerCase() === account.email)
    return withFaults(locale, form, { field: 'newPassword', key: 'password-is-email' });

  const result = await changePassword(account, currentPassword, newPassword);
  if (result.kind === 'too-many') return withTooMany(locale, form, result.retryAfterSeconds);
  if (result.kind === 'refused')
    return withFaults(locale, form, { field: 'currentPassword', key: 'password-wrong' });
  return doneWith(locale, form, 'password-changed');
}

export async function signOutAction(wantedLocale: string): Promise<void> {
  const locale = toLocale(wantedLocale);
  await signOut();
  redirect(`/${locale}/sign-in?done=signed-out`);
}

export async function signOutEverywhereAction(wantedLocale: string): Promise<void> {
  const locale = toLocale(wantedLocale);
  await signOutEverywhere(await requireAccount(locale));
  redirect(`/${locale}/sign-in?done=signed-out-everywhere`);
}

/** A last way in is not taken away: without a password one provider stays. */
export async function disconnectAction(wantedLocale: string, provider: string): Promise<void> {
  const locale = toLocale(wantedLocale);
  const account = await requireAccount(locale);
  await disconnectProvider(account, provider);
  redirect(`/${locale}/account`);
}

export async function deleteAction(wantedLocale: string, _: FormState, form: FormData): Promise<FormState> {
  const locale = toLocale(wantedLocale);
  const account = await requireAccount(locale);
  const read = readForm(form, deleteForm);
  if (read.kind === 'faults') return withFaults(locale, form, ...read.faults);
  const { confirmation, currentPassword } = read.data;
  if (confirmation.trim().toLowerCase() !== account.email)
    return withFaults(locale, form, { field: 'confirmation', key: 'confirmation' });
  if (currentPassword === '' && (await hasPassword(account)))
    return withFaults(locale, form, { field: 'currentPassword', key: 'password-missing' });

  const result = await deleteAccount(account, currentPassword);
  if (result.kind === 'too-many') return withTooMany(locale, form, result.retryAfterSeconds);
  if (result.kind === 'refused')
    return withFaults(locale, form, { field: 'currentPassword', key: 'password-wrong' });
  redirect(`/${locale}/sign-in?done=deleted`);
}

async function doneWith(
  locale: ReturnType<typeof toLocale>,
  form: FormData,
  key: 'profile-saved' | 'password-changed',
): Promise<FormState> {
  const t = await getTranslations({ locale, namespace: 'account.notices' });
  return { kind: 'done', message: t(key), values: typedValues(form) };
}
