import { nearest } from '../math/notation/nearest';
import type { FileProblem, FileProblemCode } from './file-problem';
import { readBlocks, type Section, sliceOf, splitAtHeadings } from './markdown';
import { tooNestedAt } from './nesting';
import { type OptionText, readOptions } from './option-text';

/** What one language file says. */
export type ExerciseText = {
  title: string;
  /** Markdown. */
  statement: string;
  /** What each symbol is, by its name in `symbols` or `model`. */
  meanings: Record<string, string>;
  parts: Record<string, PartText>;
};

export type PartText = {
  /** Markdown; for a choice, what stands before the options. */
  text: string;
  hints: string[];
  /** Empty where there is none. */
  solution: string;
  /** In the order of the file; empty unless the part is a choice. */
  options: OptionText[];
  /** Where the section begins in its file. */
  line: number;
};

type Report = (code: FileProblemCode, line: number, message: string, suggestion?: string) => void;

/**
 * Reads `en.md` and its sisters. `choices` gives the option ids of the parts that are choices; `partIds` all
 * parts; `names` all names a meaning may be given for.
 */
export function readText(
  file: string,
  markdown: string,
  known: { partIds: string[]; choices: Record<string, string[]>; names: string[] },
): { text: ExerciseText; problems: FileProblem[] } {
  const source = markdown.replaceAll('\r\n', '\n');
  const problems: FileProblem[] = [];
  const report: Report = (code, line, message, suggestion) => {
    problems.push({ file, line, column: 1, code, message, ...(suggestion ? { suggestion } : {}) });
  };
  const text: ExerciseText = { title: '', statement: '', meanings: {}, parts: {} };
  const tooNested = tooNestedAt(source);
  if (tooNested !== null) {
    const message =
      'Up to this line there are more quotations, lists and indentation than can be read in good time.';
    report('too-costly', tooNested, message, 'Write fewer of them, or less deep.');
    return { text, problems };
  }
  const blocks = readBlocks(source);

  const [first, ...rest] = blocks;
  if (first?.type === 'heading' && first.depth === 1) text.title = sliceOf(first.children, source);
  else report('missing-section', 1, 'The file begins with its title: `# …`.');
  const { before, sections } = splitAtHeadings(text.title === '' ? blocks : rest, 2, source);

  const statement = splitAtHeadings(before, 3, source);
  text.statement = sliceOf(statement.before, source);
  for (const section of statement.sections) {
    if (section.title === 'symbols') text.meanings = readMeanings(section, source, known.names, report);
    else unknownSection(section, ['symbols'], report);
  }
  for (const section of sections) {
    if (!known.partIds.includes(section.title)) unknownSection(section, known.partIds, report);
    else if (text.parts[section.title]) {
      report('unknown-section', section.line, `There are two sections \`${section.title}\`.`);
    } else text.parts[section.title] = readPart(section, source, known.choices[section.title], report);
  }
  return { text, problems };
}

function readPart(section: Section, source: string, options: string[] | undefined, report: Report): PartText {
  const { before, sections } = splitAtHeadings(section.nodes, 3, source);
  const list = options ? before.findLast((node) => node.type === 'list') : undefined;
  const part: PartText = {
    text: sliceOf(
      before.filter((node) => node !== list),
      source,
    ),
    hints: [],
    solution: '',
    options: list ? readOptions(list, source) : [],
    line: section.line,
  };
  if (options && part.options.length !== options.length) {
    const message = `Part \`${section.title}\` has ${options.length} options, and ${part.options.length} list items here.`;
    const suggestion = `One list item each, in this order: ${options.join(', ')}.`;
    report('option-count', list?.position?.start.line ?? part.line, message, suggestion);
  }
  for (const inner of sections) {
    if (inner.title === 'hint') part.hints.push(sliceOf(inner.nodes, source));
    else if (inner.title === 'solution') part.solution = sliceOf(inner.nodes, source);
    else unknownSection(inner, ['hint', 'solution'], report);
  }
  return part;
}

/** A list of lines such as: - `x1`, `x2`: the inputs. */
function readMeanings(
  section: Section,
  source: string,
  names: string[],
  report: Report,
): Record<string, string> {
  const meanings: Record<string, string> = {};
  const items = section.nodes.flatMap((node) => (node.type === 'list' ? node.children : []));
  if (items.length === 0) report('missing-text', section.line, 'This section is a list: - `name`: meaning.');
  for (const item of items) {
    const line = item.position?.start.line ?? 1;
    const match = /^((?:`[^`]+`[\s,،、]*)+)[:：]\s*(.*)$/s.exec(sliceOf(item.children, source));
    if (!match) {
      report('missing-text', line, 'A meaning is written: - `name`: meaning.');
      continue;
    }
    for (const [, name = ''] of (match[1] ?? '').matchAll(/`([^`]+)`/g)) {
      if (names.includes(name)) meanings[name] = (match[2] ?? '').trim();
      else {
        const near = nearest(name, names);
        report(
          'unknown-name',
          line,
          `The exercise has no \`${name}\`.`,
          near ? `Did you mean \`${near}\`?` : undefined,
        );
      }
    }
  }
  return meanings;
}

function unknownSection(section: Section, known: string[], report: Report): void {
  const near = nearest(section.title, known);
  const suggestion = near ? `Did you mean \`${near}\`?` : `Sections here: ${known.join(', ')}.`;
  report('unknown-section', section.line, `There is no section \`${section.title}\` here.`, suggestion);
}
