import { Mark, type MarkState } from '@/app/_components/mark';
import { Link } from '@/lib/i18n/navigation';

type TrackMarksProps = {
  tracks: {
    slug: string;
    title: string;
    exercises: { slug: string; title: string; state: MarkState; label: string }[];
  }[];
};

/** Every exercise as its mark, chapter by chapter; each mark leads to its exercise. */
export function TrackMarks({ tracks }: TrackMarksProps) {
  return (
    <ul className="grid gap-3">
      {tracks.map((track) => (
        <li key={track.slug} className="grid gap-1">
          <bdi>{track.title}</bdi>
          <span className="-ms-1 flex flex-wrap">
            {track.exercises.map(({ slug, title, state, label }) => (
              <Link
                key={slug}
                href={`/exercises/${slug}`}
                title={title}
                aria-label={`${title}: ${label}`}
                className="inline-flex size-6.5 items-center justify-center rounded-full hover:bg-wash"
              >
                <Mark state={state} />
              </Link>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
