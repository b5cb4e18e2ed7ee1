import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the checkout: the nearest one, from here upwards, that holds the migrations. */
export function projectFolder(): string {
  let folder = process.cwd();
  while (!existsSync(join(folder, 'prisma/migrations'))) {
    if (dirname(folder) === folder)
      throw new Error('Run Gradus inside its checkout: prisma/migrations is not above this folder.');
    folder = dirname(folder);
  }
  return folder;
}
