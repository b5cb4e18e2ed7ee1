import type { Licence } from '@/lib/catalog/public-exercise';
import type { Sharing } from '../authoring-requests';

/** What is known of an exercise besides its text. */
export type BenchExercise = {
  id: string;
  name: string;
  slug: string;
  state: 'draft' | 'published' | 'archived';
  sharing: Sharing;
  licence: Licence;
  publishedNumber: number | null;
  isDeleted: boolean;
};
