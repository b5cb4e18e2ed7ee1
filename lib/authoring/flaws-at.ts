import type { Exercise } from '../catalog/exercise';
import { exerciseFile } from '../catalog/read-exercise';
import { readYaml, type YamlSource } from '../catalog/yaml-source';
import type { Flaw } from '../grading/proof';
import type { FlawAt } from './analysis-types';

/** Where flaws stand in the file of their exercise, which was read from it. */
export function flawsAt(flaws: readonly Flaw[], exercise: Exercise): FlawAt[] {
  if (flaws.length === 0) return [];
  const read = readYaml(exerciseFile, exercise.content.yaml);
  if (read.kind === 'problems') throw new Error(`${exercise.slug} was read from another text`);
  return flaws.map((flaw) => flawAt(flaw, read.source));
}

/** Where it says it is, else the part under `tests:`, else under `parts:`. */
function flawAt({ part, path, message }: Flaw, source: YamlSource): FlawAt {
  const { tests = {} } = source.value as { tests?: object };
  const place = path ?? [
    part !== null && part in tests ? 'tests' : 'parts',
    ...(part === null ? [] : [part]),
  ];
  const told = part === null ? message : `${part}: ${message}`;
  return { file: exerciseFile, ...source.positionOfKey(place), code: 'flaw', part, message: told };
}
