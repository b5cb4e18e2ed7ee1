import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const command = path.join(process.cwd(), 'lib/cli/gradus.mjs');

/** Runs the command as an operator or a program would. */
function gradus(
  args: string[],
  input = '',
): { status: number | null; out: string; err: string; records: Record<string, unknown>[] } {
  const run = spawnSync(process.execPath, [command, ...args], { input, encoding: 'utf8' });
  const lines = run.stdout.split('\n').filter((line) => line.startsWith('{'));
  return {
    status: run.status,
    out: run.stdout,
    err: run.stderr,
    records: lines.map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

const pair = { id: 'a', answer: '2 x', reference: 'x + x', symbols: { x: [-1, 1] } };

describe('gradus compare', () => {
  test('answers a line for a line', () => {
    const wrong = { ...pair, id: 'b', answer: '3 x', symbols: { x: { low: 1, high: 2 } } };
    const named = {
      id: 'c',
      answer: 'yhat - y',
      reference: '1/(1+exp(-z)) - y',
      symbols: { w: 'real', x: 'real', y: 'label' },
      definitions: { z: 'w*x', yhat: 'sigmoid(z)' },
    };
    const { status, records } = gradus(
      ['compare'],
      [pair, wrong, named].map((record) => JSON.stringify(record)).join('\n'),
    );
    expect(status).toBe(0);
    expect(records.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['a', 'equal'],
      ['b', 'different'],
      ['c', 'equal'],
    ]);
    expect(records[0]).toHaveProperty('witness');
    expect(records[1]).toHaveProperty('at.values.x');
    expect(typeof records[0]?.ms).toBe('number');
  });

  test('reads matrices with their shapes', () => {
    const record = {
      id: 1,
      answer: 'B^T A^T',
      reference: '(A B)^T',
      symbols: { A: 'real (n, m)', B: 'real (m, k)' },
    };
    const shaped = { ...record, id: 2, answer: 'A B' };
    const { records } = gradus(['compare'], `${JSON.stringify(record)}\n${JSON.stringify(shaped)}`);
    expect(records.map(({ verdict }) => verdict)).toEqual(['equal', 'wrong-shape']);
    expect(records[1]).toMatchObject({ yours: 'n × k', wanted: 'k × n' });
  });

  test('gives a bad line an error with its number and goes on', () => {
    const input = [
      'not json',
      JSON.stringify({ id: 2 }),
      JSON.stringify({ ...pair, reference: 'x +' }),
      '',
      JSON.stringify(pair),
    ].join('\n');
    const { status, records } = gradus(['compare'], input);
    expect(status).toBe(1);
    expect(records.map(({ line }) => line)).toEqual([1, 2, 3, undefined]);
    expect(records[3]).toMatchObject({ verdict: 'equal' });
  });

  test('says what of an answer cannot be read', () => {
    const { status, records } = gradus(['compare'], JSON.stringify({ ...pair, answer: '2 q' }));
    expect(status).toBe(0);
    expect(records[0]).toMatchObject({
      verdict: 'unread',
      problem: { code: 'unknown-name', at: 2, length: 1, found: 'q' },
    });
  });

  test('reads a file', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'gradus-')), 'pairs.jsonl');
    writeFileSync(file, JSON.stringify(pair));
    expect(gradus(['compare', file]).records[0]).toMatchObject({ verdict: 'equal' });
    const missing = gradus(['compare', `${file}.not`]);
    expect(missing.status).toBe(1);
    expect(missing.err).toContain('There is no file');
  });
});

describe('gradus number', () => {
  test('judges by the stated tolerance', () => {
    const lines = [
      { id: 1, answer: '۳٫۷×۱۰^-۳۲', value: 3.7e-32, relative: 1e-6 },
      { id: 2, answer: '0.333', value: '1/3' },
      { id: 3, answer: '0.333', value: '1/3', decimals: 3 },
      { id: 4, answer: '1..2', value: 1 },
    ];
    const { records } = gradus(['number'], lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(records.map(({ verdict }) => verdict)).toEqual(['correct', 'incorrect', 'correct', 'unread']);
  });
});

describe('gradus grade', () => {
  test('gives the verdict, the finding and the sentence in the wanted language', () => {
    const { status, records } = gradus([
      'grade',
      'log-loss-gradient',
      'dw1',
      '--answer',
      '(y-yhat)x1',
      '--locale',
      'ru',
    ]);
    expect(status).toBe(0);
    expect(records[0]).toMatchObject({ verdict: 'incorrect', finding: { id: 'sign' } });
    expect(records[0]?.sentence).toMatch(/[а-я]/);
  });

  test('takes an answer that begins with a minus', () => {
    const { records } = gradus([
      'grade',
      'log-loss-gradient',
      'dyhat',
      '--answer',
      '-y/yhat + (1-y)/(1-yhat)',
    ]);
    expect(records[0]).toMatchObject({ verdict: 'correct' });
  });

  test('takes answers line by line, each with its own seed and language', () => {
    const lines = ['{"id":1,"answer":"192"}', '{"id":2,"answer":"192","seed":3,"locale":"fa"}', '{"id":3}'];
    const { status, records } = gradus(['grade', 'square-of-a-product', 'df-da'], lines.join('\n'));
    expect(status).toBe(1);
    expect(records.map(({ verdict }) => verdict)).toEqual(['correct', 'incorrect', undefined]);
  });

  test('takes the options of a choice, and a folder for a slug', () => {
    const folder = 'exercises/stochastic-gradient-descent/why-the-order-matters';
    expect(gradus(['grade', folder, 'no-such-part', '--answer', 'x']).err).toContain('Its parts:');
    expect(gradus(['grade', 'no-such-exercise', 'a', '--answer', 'x']).status).toBe(1);
  });
});

describe('gradus', () => {
  test('says how it is used, and that it was used wrongly', () => {
    expect(gradus([])).toMatchObject({ status: 2, err: expect.stringContaining('gradus compare') as string });
    expect(gradus(['--help'])).toMatchObject({
      status: 0,
      out: expect.stringContaining('gradus grade') as string,
    });
    expect(gradus(['derivate']).status).toBe(2);
    expect(gradus(['compare', '--nonsense']).status).toBe(2);
    expect(gradus(['grade', 'log-loss-gradient', 'dw1', '--locale', 'tlh']).status).toBe(2);
    expect(gradus(['grade', 'log-loss-gradient', 'dw1', '--seed', '-1']).status).toBe(2);
  });

  test('checks what an author says explains a wrong answer', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'gradus-'));
    const yaml = [
      ...[
        'format: 1',
        'level: 1',
        'skills: [chain-rule]',
        'symbols:',
        '  x, w: real',
        'model:',
        '  y: w x^2',
      ],
      ...['parts:', '  a:', '    gradient: y by x', 'tests:', '  a:', '    incorrect:'],
      ...[
        '      w x: factor-constant',
        '      -2 w x: factor-missing',
        '      2 w: factr-missing',
        '      x: other',
      ],
    ];
    writeFileSync(path.join(folder, 'exercise.yaml'), `${yaml.join('\n')}\n`);
    writeFileSync(path.join(folder, 'en.md'), '# Title\n\nText.\n\n## a\n\nQuestion.\n');
    const { status, out } = gradus(['check', folder]);
    expect(status).toBe(1);
    expect(out).toContain(
      'exercise.yaml:15:7: a: "-2 w x" should be explained by factor-missing and is by sign',
    );
    expect(out).toContain(
      'exercise.yaml:16:7: a: There is no finding `factr-missing`. (Did you mean `factor-missing`?)',
    );
    expect(out.split('\n').filter((line) => line.includes('exercise.yaml:'))).toHaveLength(2);
    expect(out).toMatch(/\d+ disguises, \d+ damages: \d+ refused, \d+ of \d+ named/);
    expect(out).toMatch(/^sign +\d+ +\d+ +\d+/m);
    expect(out).toContain('0 passed, 1 failed');
  });

  test('checks a folder and names a problem by file, line and column', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'gradus-'));
    writeFileSync(
      path.join(folder, 'exercise.yaml'),
      'format: 1\nlevel: 1\nskills: [chain-rule]\nsymbols:\n  x: real\nmodel:\n  y: q x\nparts:\n  a:\n    gradient: y by x\n',
    );
    writeFileSync(path.join(folder, 'en.md'), '# Title\n\nText.\n\n## a\n\nQuestion.\n');
    const { status, out } = gradus(['check', folder]);
    expect(status).toBe(1);
    expect(out).toMatch(/exercise\.yaml:7:\d+/);
  });
});
