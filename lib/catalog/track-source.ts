import { z } from 'zod';
import type { FileProblem } from './file-problem';
import { locales } from './public-exercise';
import { readWithSchema } from './schema-problems';
import { readYaml, type YamlSource } from './yaml-source';

/** The file `track.yaml`: a row of exercises, and what it is called. */
const trackSource = z.strictObject({
  title: z
    .partialRecord(z.enum(locales), z.string().min(1))
    .describe('The name of the track in each language; English stands in for a missing one.'),
  order: z
    .number()
    .optional()
    .describe('Its place among the tracks; those without come after, by folder name.'),
  exercises: z.array(z.string().min(1)).describe('The slugs of its exercises, in order.'),
});

export type TrackSource = z.infer<typeof trackSource>;

export function readTrack(
  file: string,
  text: string,
): { kind: 'track'; track: TrackSource; source: YamlSource } | { kind: 'problems'; problems: FileProblem[] } {
  const yaml = readYaml(file, text);
  if (yaml.kind === 'problems') return yaml;
  const read = readWithSchema(trackSource, yaml.source);
  return read.kind === 'problems' ? read : { kind: 'track', track: read.value, source: yaml.source };
}
