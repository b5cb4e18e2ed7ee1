import createMiddleware from 'next-intl/middleware';
import { routing } from './lib/i18n/routing';

/** Puts the language into the address. It decides nothing about who may see what. */
export default createMiddleware(routing);

export const config = { matcher: ['/((?!api|_next|.*\\..*).*)'] };
