'use client';

import { Plus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useDeferredValue, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@/app/_components/button';
import { formatNumber } from '@/lib/i18n/numbers';
import type { AnswerField, Caret } from '../answer-field';
import { carryAnswer } from '../carry-answer';
import { Disclosure } from '../disclosure';
import { EditorSwitch } from '../editor-switch';
import type { FieldProps } from '../fields/part-field';
import { Palette } from '../palette';
import { paletteKeys } from '../palette-keys';
import { spelledShortcuts } from '../spelled-shortcuts';
import { WhatIsLeft } from '../what-is-left';
import { seenIn } from '../writing';
import {
  changeLine,
  type DraftLine,
  type DraftLines,
  type Edited,
  insertAt,
  moveLine,
  notationOf,
  pasteInto,
  placeOf,
  removeLine,
  textsIn,
} from './draft-lines';
import { caretAfter } from './line-history';
import type { LineAction } from './line-keys';
import { faultyLine, LineNote, useJudged } from './line-note';
import { LineRow } from './line-row';
import { LineStart } from './line-start';
import { type LineTool, LineTools } from './line-tools';
import { readLines, scopeAfter } from './read-line';
import { inNotation } from './split-pasted';
import { useLineHistory } from './use-line-history';
import { useLineMarks } from './use-line-marks';

/** Lines below the start: each with its preview and its mark; keys, tools and palette serve the one with the caret. */
export function LineEditor({
  id,
  exercise,
  part,
  draft,
  outcome,
  describedBy,
  fieldRef,
  onChange,
}: FieldProps<DraftLines>) {
  const t = useTranslations('exercise');
  const locale = useLocale();
  const { scope, introduced } = exercise;
  const notation = notationOf(draft);
  const marks = useLineMarks(exercise, part, textsIn(draft), notation);
  const shown = useDeferredValue(draft);
  const readings = useMemo(
    () => readLines(shown.map(seenIn), scope, { notation: notationOf(shown), locale }),
    [shown, scope, locale],
  );
  const keys = useMemo(() => paletteKeys(part, scope, introduced), [part, scope, introduced]);
  const shortcuts = useMemo(() => spelledShortcuts(scope), [scope]);
  const [currentKey, setCurrentKey] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const { canUndo, canRedo, keep, take } = useLineHistory();
  const fields = useRef(new Map<number, AnswerField>());
  const awaited = useRef<{ key: number; caret?: Caret } | null>(null);
  const list = useRef<HTMLOListElement>(null);

  const current = draft.find(({ key }) => key === currentKey) ?? (draft.at(-1) as DraftLine);
  const place = placeOf(draft, current.key);
  const verdict = outcome?.kind === 'judged' ? outcome.verdict : null;
  const faulty = verdict && faultyLine(verdict);
  const judged = useJudged(verdict, draft);

  useImperativeHandle(fieldRef, () => ({
    focus: () => fields.current.get(current.key)?.focus(),
    insert: (key) => fields.current.get(current.key)?.insert(key),
  }));

  // A line that was just made has its field only now, and the next key is meant for it.
  useLayoutEffect(() => {
    if (awaited.current === null) return;
    const { key, caret } = awaited.current;
    const field = fields.current.get(key);
    if (!field) return;
    awaited.current = null;
    field.focus(caret);
  });

  function number(at: number): string {
    return formatNumber(locale, at + 1);
  }

  function edit(edited: Edited, words = '', caret?: Caret | null) {
    keep({ lines: draft, focus: current.key });
    show(edited, words, caret);
  }

  function show({ lines, focus }: Edited, words: string, caret?: Caret | null) {
    awaited.current = { key: focus, ...(caret ? { caret } : {}) };
    setCurrentKey(focus);
    setSaid(words);
    onChange(lines);
  }

  function move(key: number, by: -1 | 1) {
    const moved = moveLine(draft, key, by);
    if (moved.lines === draft) return;
    const words = t('lines.moved', { number: number(placeOf(draft, key) + by) });
    edit(moved, words, fields.current.get(key)?.caret?.());
  }

  function remove(key: number) {
    edit(removeLine(draft, key), t('lines.removed', { number: number(placeOf(draft, key)) }));
  }

  function travel(way: 'undo' | 'redo') {
    const moment = take(way, { lines: draft, focus: current.key });
    if (moment === null) return;
    const at = caretAfter(moment, draft);
    show(moment, t(`lines.${way}`), notation === 'text' ? { from: at, to: at } : null);
  }

  function step(from: number, by: -1 | 1) {
    const target = draft[from + by];
    if (target) fields.current.get(target.key)?.focus();
  }

  function act(action: LineAction, key: number) {
    const at = placeOf(draft, key);
    switch (action) {
      case 'next': {
        const below = draft[at + 1];
        return below && seenIn(below) === '' ? step(at, 1) : edit(insertAt(draft, at + 1));
      }
      case 'check':
        return list.current?.closest('form')?.requestSubmit();
      case 'remove':
        return draft.length > 1 ? remove(key) : undefined;
      case 'up':
        return step(at, -1);
      case 'down':
        return step(at, 1);
      case 'undo':
      case 'redo':
        return travel(action);
      default:
        return move(key, action === 'move-up' ? -1 : 1);
    }
  }

  function use(tool: LineTool) {
    if (tool === 'undo' || tool === 'redo') return travel(tool);
    if (tool === 'insert') return edit(insertAt(draft, place));
    if (tool === 'remove') return remove(current.key);
    move(current.key, tool === 'move-up' ? -1 : 1);
  }

  function paste(key: number, texts: readonly string[], around: { before: string; after: string }) {
    const other = notation === 'text' ? 'latex' : 'text';
    const known = scopeAfter(textsIn(draft), scope, { notation, locale });
    const own = scopeAfter(texts, known, { notation: other, locale });
    const carried = texts.map((text) =>
      inNotation(text, notation, (value, from) => carryAnswer(value, from, own, locale)),
    );
    const words = t('lines.pasted', { count: texts.length, shown: formatNumber(locale, texts.length) });
    edit(pasteInto(draft, key, carried, around), words);
  }

  const idle: LineTool[] = [
    ...(place === 0 ? (['move-up'] as const) : []),
    ...(place === draft.length - 1 ? (['move-down'] as const) : []),
    ...(draft.length === 1 && seenIn(current) === '' ? (['remove'] as const) : []),
    ...(canUndo ? [] : (['undo'] as const)),
    ...(canRedo ? [] : (['redo'] as const)),
  ];
  return (
    <fieldset aria-labelledby={`${id}-title`} aria-describedby={`${id}-rule ${id}-keys`} className="min-w-0">
      <div className="mb-1.5 flex flex-wrap items-end justify-between gap-x-4 gap-y-1">
        <span id={`${id}-title`} className="text-sm font-medium text-ink-soft">
          {t('answer.derivation')}
        </span>
        <EditorSwitch name={`${id}-editor`} />
      </div>
      <p id={`${id}-rule`} className="pb-2 text-sm text-ink-soft">
        {t('lines.rule')}
      </p>
      <LineStart part={part} />
      <ol ref={list} id={`${id}-lines`} className="grid grid-cols-1">
        {draft.map((line, at) => (
          <LineRow
            key={line.key}
            id={`${id}-${line.key}`}
            number={at + 1}
            line={line}
            reading={readings[at] ?? { kind: 'empty' }}
            mark={marks[at] ?? null}
            isCurrent={line.key === current.key}
            isFaulty={faulty === at + 1}
            note={
              judged?.key === line.key ? <LineNote verdict={judged.verdict} isOld={verdict === null} /> : null
            }
            describedBy={describedBy}
            shortcuts={shortcuts}
            fieldRef={(field) => {
              if (field) fields.current.set(line.key, field);
              return () => void fields.current.delete(line.key);
            }}
            handlers={{
              onFocus: () => setCurrentKey(line.key),
              onAction: (action) => act(action, line.key),
              onPasteLines: (texts, around) => paste(line.key, texts, around),
            }}
            onChange={(value) => {
              keep({ lines: draft, focus: line.key }, line.key);
              onChange(changeLine(draft, line.key, value));
            }}
          />
        ))}
      </ol>
      <div className="flex flex-wrap items-center justify-between gap-2 ps-8 pb-4">
        <Button look="quiet" onClick={() => edit(insertAt(draft, draft.length))} className="px-3 text-sm">
          <Plus aria-hidden className="size-4" />
          {t('lines.add')}
        </Button>
        <LineTools number={number(place)} idle={idle} controls={`${id}-lines`} onUse={use} />
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
      <WhatIsLeft writing={current} />
      {keys.length > 0 && (
        <Palette
          keys={keys}
          controls={`${id}-lines`}
          onPress={(key) => fields.current.get(current.key)?.insert(key)}
        />
      )}
      <Disclosure title={t('lines.more')} className="chrome pt-2">
        <p id={`${id}-keys`} className="text-sm text-ink-soft">
          {t('lines.keys')}
        </p>
      </Disclosure>
    </fieldset>
  );
}
