import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { Pool, QueryConfig } from 'pg';
import { projectFolder } from './project-folder';

/** Type numbers in PostgreSQL's catalogue. */
const charType = 18;
const textType = 25;

/**
 * The SQL that would take the database to `prisma/schema.prisma`: empty where the migrations and the schema agree,
 * otherwise what the next migration has to hold. Triggers and checks are outside the schema and stay unseen.
 */
export async function findDrift(pool: Pool): Promise<string> {
  const schema = readFileSync(join(projectFolder(), 'prisma/schema.prisma'), 'utf8');
  const files = [{ path: 'schema.prisma', content: schema }];
  const Engine = await loadEngine();
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(withCharAsText(pool)));
  const engine = await Engine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, adapter);
  try {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: projectFolder() },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: { externalTables: ['public._prisma_migrations'], externalEnums: [] },
    });
    return exitCode === 0 ? '' : (stdout ?? '');
  } finally {
    engine.free();
  }
}

/** The package imports its WebAssembly as a module, which Node does not; so it is tied together here. */
async function loadEngine(): Promise<typeof engineModule.SchemaEngine> {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = readFileSync(script.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...engineModule } });
  const { __wbg_set_wasm } = engineModule as unknown as {
    __wbg_set_wasm(exports: WebAssembly.Exports): void;
  };
  __wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return engineModule.SchemaEngine;
}

/** The adapter does not know the one-letter type of PostgreSQL's own tables, which the engine reads. */
function withCharAsText(pool: Pool): Pool {
  const query = async (config: QueryConfig) => {
    const result = await pool.query(config);
    for (const field of result.fields) if (field.dataTypeID === charType) field.dataTypeID = textType;
    return result;
  };
  return Object.assign(Object.create(pool), { query });
}
