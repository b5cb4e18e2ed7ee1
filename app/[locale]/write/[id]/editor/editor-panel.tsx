'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from 'react';
import { languageNames } from '@/app/_components/language-names';
import type { ExerciseContent } from '@/lib/catalog/exercise';
import { type Locale, locales } from '@/lib/catalog/public-exercise';
import type { DraftState } from '../draft-sync';
import { Tab, TabList } from '../tabs';
import { AddLanguage } from './add-language';
import type { CodeEditor } from './code-editor';
import type { KnownWords } from './completions';
import { EnglishBeside } from './english-beside';
import {
  asFileName,
  type FileName,
  fileOf,
  filesIn,
  localeOf,
  modelFile,
  textOf,
  withText,
} from './file-names';
import { ProblemList } from './problem-list';
import { textSkeleton } from './text-skeleton';
import { useEditorPhrases } from './use-editor-phrases';

export type EditorPanelHandle = { jump: (file: FileName, line: number, column: number) => void };

type EditorPanelProps = {
  ref: Ref<EditorPanelHandle>;
  state: DraftState;
  words: Omit<KnownWords, 'names' | 'parts'>;
  isReady: boolean;
  onEdit: (bundle: ExerciseContent) => void;
};

/** The files, one tab each; below, everything that is wrong with them. */
export function EditorPanel({ ref, state, words, isReady, onEdit }: EditorPanelProps) {
  const t = useTranslations('authoring.editor');
  const { bundle, reading } = state;
  const [file, setFile] = useState<FileName>(modelFile);
  const [removed, setRemoved] = useState<{ locale: Locale; text: string } | null>(null);
  const files = filesIn(bundle);
  const locale = localeOf(file);
  const { place, editor } = useCodeEditor({ bundle, reading, words, isReady, onEdit, file });

  function open(next: FileName) {
    setFile(next);
    editor.current?.open(next);
  }

  useImperativeHandle(ref, () => ({
    jump: (next, line, column) => {
      if (!files.includes(next)) return;
      setFile(next);
      editor.current?.jump(next, line, column);
    },
  }));

  function add(added: Locale) {
    setRemoved(null);
    onEdit(withText(bundle, fileOf(added), textSkeleton(bundle.texts.en ?? '')));
    open(fileOf(added));
  }

  function remove(gone: Locale) {
    const { [gone]: text = '', ...texts } = bundle.texts;
    setRemoved({ locale: gone, text });
    open(modelFile);
    onEdit({ ...bundle, texts });
  }

  function putBack({ locale: gone, text }: { locale: Locale; text: string }) {
    setRemoved(null);
    onEdit(withText(bundle, fileOf(gone), text));
    open(fileOf(gone));
  }

  const english = locale !== null && locale !== 'en' ? bundle.texts.en : undefined;
  const wrongFiles = new Set(reading?.problems.map((problem) => problem.file));
  return (
    <div
      data-translating={english === undefined ? undefined : ''}
      className={`grid grid-cols-1 gap-x-4 ${english === undefined ? '' : 'xl:grid-cols-2 xl:*:col-span-2'}`}
    >
      <div className="flex items-end border-b border-line">
        <TabList label={t('files')}>
          {files.map((each) => {
            const own = localeOf(each);
            return (
              <Tab
                key={each}
                id={`file-${each}`}
                panel="editor"
                isSelected={each === file}
                onSelect={() => open(each)}
                lang={own ?? undefined}
              >
                {own === null ? <span className="font-mono text-sm">{each}</span> : languageNames[own]}
                {wrongFiles.has(each) && (
                  <span className="size-2 rounded-full bg-wrong">
                    <span className="sr-only">{t('hasProblems')}</span>
                  </span>
                )}
              </Tab>
            );
          })}
        </TabList>
        <AddLanguage missing={locales.filter((each) => bundle.texts[each] === undefined)} onAdd={add} />
      </div>
      <div
        role="tabpanel"
        id="editor"
        aria-labelledby={`file-${file}`}
        className={`rounded-b border border-line border-t-0 bg-leaf focus-within:outline-2 focus-within:outline-accent ${english === undefined ? '' : 'xl:col-span-1!'}`}
      >
        <div
          ref={place}
          dir="ltr"
          className="max-h-[max(20rem,calc(100dvh-16.5rem))] min-h-80 max-lg:max-h-[70dvh]"
        />
      </div>
      {english !== undefined && <EnglishBeside text={english} />}
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 pt-1 text-xs text-ink-soft">
        <p id="editor-keys">
          {t.rich('keys', { kbd: (chunks) => <kbd className="font-mono">{chunks}</kbd> })}
        </p>
        {locale !== null && locale !== 'en' && (
          <button
            type="button"
            onClick={() => remove(locale)}
            className="inline-flex min-h-9 items-center gap-1 underline-offset-4 hover:underline"
          >
            <X aria-hidden className="size-3.5" />
            {t('remove', { language: languageNames[locale] })}
          </button>
        )}
      </div>
      <p role="status" className="text-sm empty:hidden">
        {removed && (
          <>
            {t('removed', { language: languageNames[removed.locale] })}{' '}
            <button
              type="button"
              onClick={() => putBack(removed)}
              className="min-h-9 text-accent underline underline-offset-4"
            >
              {t('putBack')}
            </button>
          </>
        )}
      </p>
      <ProblemList
        problems={reading?.problems ?? []}
        isRead={reading !== null}
        onJump={({ file: name, line, column }) => {
          const next = asFileName(name);
          if (!next || !files.includes(next)) return;
          setFile(next);
          editor.current?.jump(next, line, column);
        }}
      />
    </div>
  );
}

type UseCodeEditor = Omit<EditorPanelProps, 'ref' | 'state'> & {
  bundle: ExerciseContent;
  reading: DraftState['reading'];
  file: FileName;
};

/** CodeMirror comes when the page is there; from then on it has the text, and is told what others change in it. */
function useCodeEditor({ bundle, reading, words, isReady, onEdit, file }: UseCodeEditor) {
  const t = useTranslations('authoring.editor');
  const phrases = useEditorPhrases();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<CodeEditor | null>(null);
  /** As the editor has it. */
  const known = useRef(bundle);

  const change = useEffectEvent((changed: FileName, text: string) => {
    known.current = withText(known.current, changed, text);
    onEdit(withText(bundle, changed, text));
  });
  const wordsNow = useEffectEvent(() => ({
    ...words,
    names: reading?.names ?? [],
    parts: reading?.parts ?? [],
  }));
  const start = useEffectEvent(
    (element: HTMLDivElement, create: typeof import('./code-editor').createCodeEditor) => {
      known.current = bundle;
      editor.current = create(element, file, {
        textOf: (each) => textOf(known.current, each),
        labelOf: (each) => t('label', { file: each }),
        describedBy: 'editor-keys',
        phrases,
        wordsNow: () => wordsNow(),
        onChange: (each, text) => change(each, text),
      });
      update();
    },
  );
  const update = useEffectEvent(() => {
    if (!editor.current) return;
    for (const each of filesIn(bundle)) {
      if (textOf(known.current, each) !== textOf(bundle, each))
        editor.current.replace(each, textOf(bundle, each));
      if (!reading || textOf(reading.of, each) !== textOf(bundle, each)) continue;
      editor.current.mark(
        each,
        reading.problems.filter((problem) => problem.file === each),
      );
    }
    known.current = bundle;
  });

  useEffect(() => {
    const element = place.current;
    if (!element || !isReady) return;
    let isGone = false;
    import('./code-editor').then(({ createCodeEditor }) => {
      if (!isGone) start(element, createCodeEditor);
    });
    return () => {
      isGone = true;
      editor.current?.remove();
      editor.current = null;
    };
  }, [isReady]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the event reads them
  useEffect(() => update(), [bundle, reading]);

  return { place, editor };
}
