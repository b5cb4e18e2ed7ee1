import type { Expression } from '../math/expression';
import { readGradient } from '../math/gradient';
import type { Model } from '../math/model';
import { shapeOf } from '../math/notation/check-shapes';
import { readExpression } from '../math/notation/read';
import { isScalar, type Shape, shapeToText } from '../math/shapes';
import type { ExercisePart, PartCommon } from './exercise';
import type { PartSource } from './part-source';
import type { PartKind } from './public-exercise';
import { questionOf, texOfName } from './question';
import type { Reporter } from './reporter';

type Place = {
  common: Omit<PartCommon, 'question'>;
  /** The part's name as TeX. */
  named: string | null;
  model: Model;
  report: Reporter;
  path: string[];
};
type Written<K extends PartKind> = Extract<PartSource, Record<K, unknown>>;

/** `question` stays null where neither the author nor the kind says what is asked. */
export type PartDraft = ExercisePart extends infer Part
  ? Part extends ExercisePart
    ? Omit<Part, 'question'> & { question: string | null }
    : never
  : never;

/** One reader per kind; null where the part has a problem, which is reported. */
export const partReaders: { [K in PartKind]: (written: Written<K>, place: Place) => PartDraft | null } = {
  gradient(written, { common, named, model, report, path }) {
    const read = readGradient(written.gradient, model);
    if (read.kind === 'problem') {
      report.formula(path, read.problem);
      return null;
    }
    const { of, by, expression } = read;
    const shape = shapeAt(expression, { model, report, path });
    const question = questionOf(named, { kind: 'derivative', of, by }, model);
    return shape && { ...common, kind: 'gradient', question, of, by, expression, shape };
  },

  expression(written, place) {
    const read = readFormula(written.expression, place);
    const question = questionOf(place.named, null, place.model);
    return read && { ...place.common, kind: 'expression', question, ...read };
  },

  number(written, place) {
    const { common, named, model, report, path } = place;
    const read = readFormula(written.number, place);
    if (!read) return null;
    if (!isScalar(read.shape)) {
      report.atValue(path, 'bad-shape', `This is ${shapeToText(read.shape)}, and a number is needed.`);
      return null;
    }
    const question = questionOf(named, read.expression, model);
    return { ...common, kind: 'number', question, expression: read.expression };
  },

  shape(written, place) {
    const of = written.shape;
    const shape = shapeOfNamed(of, place);
    return shape && { ...place.common, kind: 'shape', question: texOfName(of, place.model), of, shape };
  },

  choice(written, { common, report, path }) {
    const options = Object.entries(written.choice.options).map(([id, mark]) => ({
      id,
      right: mark === 'right',
    }));
    const rightCount = options.filter((option) => option.right).length;
    const several = written.choice.several ?? rightCount > 1;
    if (options.length < 2) {
      report.atValue([...path, 'options'], 'option-count', 'A choice needs at least two options.');
    } else if (!several && rightCount !== 1) {
      const message = 'Where one option may be ticked, exactly one is right.';
      report.atValue([...path, 'options'], 'option-count', message);
    }
    return { ...common, kind: 'choice', question: '', options, several };
  },
};

type Asked = Pick<Place, 'model' | 'report' | 'path'>;

function readFormula(text: string | number, place: Asked): { expression: Expression; shape: Shape } | null {
  const read = readExpression(String(text), place.model.scope);
  if (read.kind === 'problem') {
    place.report.formula(place.path, read.problem);
    return null;
  }
  const shape = shapeAt(read.expression, place);
  return shape && { expression: read.expression, shape };
}

function shapeAt(expression: Expression, { model, report, path }: Asked): Shape | null {
  const found = shapeOf(expression, model.scope);
  if (found.kind === 'shape') return found.shape;
  report.formula(path, found.problem);
  return null;
}

/** Of a quantity; a gradient that no part is named by (`dW1`) has the shape of what it is taken by. */
function shapeOfNamed(name: string, place: Asked): Shape | null {
  const { names } = place.model.scope;
  const by = name.startsWith('d') && !names[name] ? names[name.slice(1)] : undefined;
  return by ? by.shape : (readFormula(name, place)?.shape ?? null);
}
