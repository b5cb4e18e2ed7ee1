import { z } from 'zod';
import { passwordLengthMax, passwordLengthMin } from '@/lib/auth/password';
import { locales } from '@/lib/catalog/public-exercise';

/** Messages are keys of `account.errors`. */
const email = z
  .string('email-missing')
  .transform((typed) => typed.normalize('NFKC').trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(1, 'email-missing')
      .max(254, 'email-form')
      .regex(/^[^\s@"<>\p{Cc}]+@[^\s@"<>\p{Cc}]+$/u, { error: 'email-form' }),
  );

const password = z
  .string('password-missing')
  .min(1, 'password-missing')
  .max(passwordLengthMax, 'password-long');
const newPassword = z
  .string('password-missing')
  .min(1, 'password-missing')
  .min(passwordLengthMin, 'password-short')
  .max(passwordLengthMax, 'password-long');
const optionalPassword = z.string().max(passwordLengthMax, 'password-long').default('');
const name = z
  .string()
  .default('')
  .transform((typed) => typed.normalize('NFC').trim())
  .pipe(
    z
      .string()
      .max(100, 'name-long')
      .regex(/^\P{Cc}*$/u, { error: 'name-form' }),
  );

export const signInForm = z.object({ email, password });
export const registerForm = z.object({ email, newPassword, name });
export const profileForm = z.object({ name, language: z.enum(locales).catch('en') });
/** Whether the current password is needed depends on the account: one made through a provider has none. */
export const passwordForm = z.object({ currentPassword: optionalPassword, newPassword });
export const deleteForm = z.object({
  confirmation: z.string().default(''),
  currentPassword: optionalPassword,
});
