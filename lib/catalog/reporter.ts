import { nearest } from '../math/notation/nearest';
import type { ReadProblem } from '../math/notation/problem';
import type { FilePlace, FileProblem, FileProblemCode } from './file-problem';
import { readProblemSentence } from './read-problem-sentence';
import type { Path, YamlSource } from './yaml-source';

/** Collects what is wrong with one YAML file, each problem at its place. */
export type Reporter = {
  readonly problems: FileProblem[];
  /** What is read from here on stands at `path`: should it never end, that is where. */
  comesTo(path: Path): void;
  atValue(path: Path, code: FileProblemCode, message: string, suggestion?: string | null): void;
  atKey(path: Path, code: FileProblemCode, message: string, suggestion?: string | null): void;
  /** An expression at `path` that cannot be read. */
  formula(path: Path, problem: ReadProblem): void;
  /** A name at `path` that is none of `known`. */
  unknownName(path: Path, name: string, known: readonly string[], where?: 'key' | 'value'): void;
};

/** `watch` is told of every place before it is worked out. */
export function reporterFor(source: YamlSource, watch: (place: FilePlace) => void = () => {}): Reporter {
  const problems: FileProblem[] = [];
  const add = (
    place: { line: number; column: number },
    code: FileProblemCode,
    message: string,
    suggestion?: string | null,
  ) => {
    const hint = suggestion ? { suggestion } : {};
    problems.push({ file: source.file, line: place.line, column: place.column, code, message, ...hint });
  };
  return {
    problems,
    comesTo: (path) => watch({ file: source.file, ...source.positionOfKey(path) }),
    atValue: (path, code, message, suggestion) => add(source.positionOf(path), code, message, suggestion),
    atKey: (path, code, message, suggestion) => add(source.positionOfKey(path), code, message, suggestion),
    formula: (path, problem) => {
      const near = problem.suggestion ? `Did you mean \`${problem.suggestion}\`?` : null;
      const place = source.positionOf(path, problem.at);
      add(place, codeOf(problem), readProblemSentence(problem), near);
    },
    unknownName: (path, name, known, where = 'value') => {
      const near = nearest(name, known);
      const place = where === 'key' ? source.positionOfKey(path) : source.positionOf(path);
      add(
        place,
        'unknown-name',
        `The exercise has no \`${name}\`.`,
        near ? `Did you mean \`${near}\`?` : null,
      );
    },
  };
}

function codeOf(problem: ReadProblem): FileProblemCode {
  if (problem.code === 'unknown-name') return 'unknown-name';
  return problem.code === 'shapes-do-not-fit' || problem.code === 'bad-shape' ? 'bad-shape' : 'bad-formula';
}
