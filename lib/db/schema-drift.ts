import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
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
export async function findDrift(pool: Pool, schema = readSchema()): Promise<string> {
  const files = [{ path: 'schema.prisma', content: schema }];
  const Engine = await loadEngine();
  const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogueReader(pool));
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

export function readSchema(): string {
  return readFileSync(join(projectFolder(), 'prisma/schema.prisma'), 'utf8');
}

/** The package imports its WebAssembly as a module, which Node does not; so it is tied together here, once. */
let loading: Promise<typeof engineModule.SchemaEngine> | undefined;
function loadEngine(): Promise<typeof engineModule.SchemaEngine> {
  loading ??= tieEngine();
  return loading;
}

async function tieEngine(): Promise<typeof engineModule.SchemaEngine> {
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

/**
 * Prisma's adapter, and the one-letter type of PostgreSQL's own tables, which it does not know and the engine asks
 * for: such columns pass the adapter as text and get their type afterwards. One query at a time.
 */
class CatalogueReader extends PrismaPg {
  private readonly letters: { isLetter: boolean[] };

  constructor(pool: Pool) {
    const letters = { isLetter: [] as boolean[] };
    const query = async (config: QueryConfig) => {
      const result = await pool.query(config);
      letters.isLetter = result.fields.map((field) => field.dataTypeID === charType);
      for (const field of result.fields) if (field.dataTypeID === charType) field.dataTypeID = textType;
      return result;
    };
    super(Object.assign(Object.create(pool), { query }));
    this.letters = letters;
  }

  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const columnTypes = result.columnTypes.map((type, index) =>
        this.letters.isLetter[index] ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    return adapter;
  }
}
