import { domainWords, readDomain } from '../math/domain';
import { buildModel, type Model, type ModelSource } from '../math/model';
import { nearest } from '../math/notation/nearest';
import type { ExerciseSource } from './exercise-source';
import type { Reporter } from './reporter';
import { domainOf, splitNames } from './symbol-names';

/** A declared symbol, and the key of `symbols` that declares it. */
export type DeclaredSymbol = { name: string; declaration: string; domain: string; key: string };

/** The model as declared; null when it has problems. */
export function readModel(
  source: ExerciseSource,
  report: Reporter,
): { model: Model; symbols: DeclaredSymbol[] } | null {
  const symbols = readSymbols(source, report);
  if (report.problems.length > 0) return null;
  const modelSource: ModelSource = {
    symbols: Object.fromEntries(symbols.map(({ name, declaration }) => [name, declaration])),
    definitions: Object.fromEntries(Object.entries(source.model).map(([name, text]) => [name, String(text)])),
    ...(source.sizes ? { sizes: source.sizes } : {}),
    ...(source.indices ? { indices: source.indices } : {}),
    ...(source.functions ? { functions: source.functions } : {}),
    ...(source.write ? { spellings: source.write } : {}),
  };
  const built = buildModel(modelSource);
  if (built.kind === 'model') return { model: built.model, symbols };
  const broken = new Set(built.problems.map(({ path: [room, name] }) => `${room} ${name}`));
  for (const { path, problem } of built.problems) {
    const [room = '', name, ...rest] = path;
    // A line that cannot be read is told at that line, not where it is used.
    if (problem.code === 'unknown-name' && broken.has(`definitions ${problem.found}`)) continue;
    if (room === 'symbols') {
      const key = symbols.find((symbol) => symbol.name === name)?.key ?? name ?? '';
      report.formula(['symbols', key], problem);
    } else {
      const place = placeOf[room] ?? room;
      report.formula(name === undefined ? [place] : [place, name, ...rest], problem);
    }
  }
  return null;
}

/** Where the rooms of a model source are in the file. */
const placeOf: Record<string, string> = { definitions: 'model', spellings: 'write' };

function readSymbols(source: ExerciseSource, report: Reporter): DeclaredSymbol[] {
  const symbols: DeclaredSymbol[] = [];
  for (const [key, declaration] of Object.entries(source.symbols)) {
    const domain = domainOf(declaration);
    if (!readDomain(domain)) {
      const near = nearest(domain.split(/\s/)[0] ?? '', domainWords);
      const suggestion = near ? `Did you mean \`${near}\`?` : `Domains: ${domainWords.join(', ')}.`;
      report.atValue(['symbols', key], 'bad-value', `There is no domain \`${domain}\`.`, suggestion);
    }
    for (const name of splitNames(key)) {
      if (symbols.some((symbol) => symbol.name === name)) {
        report.atKey(['symbols', key], 'name-taken', `\`${name}\` is declared twice.`);
      } else symbols.push({ name, declaration, domain, key });
    }
  }
  for (const name of Object.keys(source.model)) {
    if (symbols.some((symbol) => symbol.name === name)) {
      report.atKey(['model', name], 'name-taken', `\`${name}\` is a symbol already.`);
    }
  }
  return symbols;
}
