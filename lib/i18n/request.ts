import { hasLocale } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import { loadAuthoringMessages, loadMessages } from './messages';
import { routing } from './routing';

export default getRequestConfig(async ({ requestLocale }) => {
  const wanted = await requestLocale;
  const locale = hasLocale(routing.locales, wanted) ? wanted : routing.defaultLocale;
  const messages = { ...(await loadMessages(locale)), ...(await loadAuthoringMessages(locale)) };
  return { locale, messages, timeZone: 'UTC' };
});
