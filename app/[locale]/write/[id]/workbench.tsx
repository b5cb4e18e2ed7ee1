'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { Locale } from '@/lib/catalog/public-exercise';
import type { BenchExercise } from './bench-exercise';
import { BenchHeader } from './bench-header';
import { CheckPanel } from './check/check-panel';
import { ConflictView } from './conflict-view';
import { DraftNotice } from './draft-notice';
import type { SavedDraft } from './draft-sync';
import type { KnownWords } from './editor/completions';
import { EditorPanel, type EditorPanelHandle } from './editor/editor-panel';
import { asFileName } from './editor/file-names';
import { insertTest, type TypedAnswer } from './insert-test';
import { PreviewPanel } from './preview-panel';
import { Tab, TabList, TabPanel } from './tabs';
import { useDraft } from './use-draft';

type WorkbenchProps = {
  exercise: BenchExercise;
  draft: SavedDraft;
  words: Omit<KnownWords, 'names' | 'parts'>;
};

const views = ['preview', 'check'] as const;
type View = (typeof views)[number];

/** The text on one side, what Gradus makes of it on the other; on a phone one at a time. */
export function Workbench({ exercise, draft, words }: WorkbenchProps) {
  const t = useTranslations('authoring.page');
  const { state, sync } = useDraft(exercise.id, draft);
  const [view, setView] = useState<View>('preview');
  const [isTextShown, showText] = useState(true);
  const editor = useRef<EditorPanelHandle>(null);
  const { bundle, reading } = state;

  function jump(place: { file: string; line: number; column: number }) {
    const file = asFileName(place.file);
    showText(true);
    if (file) editor.current?.jump(file, place.line, place.column);
  }

  function addTest(typed: TypedAnswer) {
    const done = insertTest(bundle.yaml, typed);
    if (done.kind === 'inserted') sync?.edit({ ...bundle, yaml: done.yaml });
    return done;
  }

  if (state.theirs && sync) return <ConflictView mine={bundle} theirs={state.theirs} sync={sync} />;
  return (
    <div className="mx-auto grid w-full max-w-[110rem] grid-cols-1 gap-4 px-[clamp(1rem,2vw,2rem)] py-4">
      <BenchHeader exercise={exercise} state={state} onJump={jump} />
      {sync && <DraftNotice state={state} sync={sync} />}
      <div className="border-b border-line lg:hidden">
        <TabList label={t('views')}>
          <Tab id="view-text" panel="panel-text" isSelected={isTextShown} onSelect={() => showText(true)}>
            {t('text')}
          </Tab>
          {views.map((each) => (
            <Tab
              key={each}
              id={`view-${each}-narrow`}
              panel={`panel-${each}`}
              isSelected={!isTextShown && view === each}
              onSelect={() => {
                showText(false);
                setView(each);
              }}
            >
              {t(each)}
            </Tab>
          ))}
        </TabList>
      </div>
      <div className="grid grid-cols-1 gap-x-6 gap-y-4 lg:grid-cols-2 xl:has-data-translating:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <section
          id="panel-text"
          aria-label={t('text')}
          className={`min-w-0 ${isTextShown ? '' : 'max-lg:hidden'}`}
        >
          <EditorPanel
            ref={editor}
            state={state}
            words={words}
            onEdit={(next) => sync?.edit(next)}
            isReady={sync !== null}
          />
        </section>
        <section
          aria-label={t('made')}
          className={`min-w-0 ${isTextShown ? 'max-lg:hidden' : ''} lg:sticky lg:top-4 lg:self-start`}
        >
          <div className="border-b border-line max-lg:hidden">
            <TabList label={t('made')}>
              {views.map((each) => (
                <Tab
                  key={each}
                  id={`view-${each}`}
                  panel={`panel-${each}`}
                  isSelected={view === each}
                  onSelect={() => setView(each)}
                >
                  {t(each)}
                </Tab>
              ))}
            </TabList>
          </div>
          <TabPanel id="panel-preview" label={t('preview')} isShown={view === 'preview'}>
            <PreviewPanel
              id={exercise.id}
              reading={reading}
              locales={Object.keys(bundle.texts) as Locale[]}
              onAddTest={addTest}
              onShow={(line) => jump({ file: 'exercise.yaml', line, column: 1 })}
            />
          </TabPanel>
          <TabPanel id="panel-check" label={t('check')} isShown={view === 'check'}>
            {view === 'check' && <CheckPanel id={exercise.id} state={state} onJump={jump} />}
          </TabPanel>
        </section>
      </div>
    </div>
  );
}
