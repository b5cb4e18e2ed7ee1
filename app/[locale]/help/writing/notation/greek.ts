import { greek } from '@/lib/math/notation/character-tables';
import { defaultTex } from '@/lib/math/notation/name-look';

/** The Greek letters one may type, by word or as the letter itself; each once, in the order of the alphabet. */
export function greekLetters(): { word: string; letter: string; tex: string }[] {
  const byWord = new Map<string, string>();
  for (const [letter, word] of Object.entries(greek)) if (!byWord.has(word)) byWord.set(word, letter);
  return [...byWord]
    .map(([word, letter]) => ({ word, letter, tex: defaultTex(word) }))
    .filter(({ tex }) => tex.startsWith('\\'));
}
