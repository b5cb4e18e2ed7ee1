import { defineConfig } from 'prisma/config';

/** For Prisma's own command (`prisma migrate deploy` on a server); Gradus reads `DATABASE_URL` itself. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
});
