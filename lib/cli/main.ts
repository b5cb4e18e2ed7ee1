import { parseArgs } from 'node:util';
import { type Locale, locales } from '../catalog/public-exercise';

const usage = `gradus compare [FILE]                 are two expressions equal? JSON Lines in and out
gradus derive [FILE]                  a gradient as a person would write it, its steps, checked; JSON Lines
gradus lines [FILE]                   does each line follow from the one before? firstWrongLine counts from 1
gradus number [FILE]                  is a number near enough? JSON Lines in and out
gradus grade EXERCISE PART [FILE]     judge answers to a part of an exercise (slug or folder)
       [--answer TEXT] [--locale ${locales.join('|')}] [--seed N]
gradus solution EXERCISE PART         the worked solution of a part, line by line
       [--locale ${locales.join('|')}] [--seed N]
gradus check [FOLDER…]                prove exercises: model, derived keys, tests, texts
gradus bench [--engine] [FILE]        time per check, and per attempt through HTTP; FILE: pairs as for compare
gradus user …                         accounts of this installation (gradus user, for its own help)`;

class WrongUsage extends Error {}

type Command = (args: string[]) => Promise<number>;

/** Each command loads what it needs: one that grades should not wait for the database. */
const commands: Readonly<Record<string, Command>> = {
  compare: async (args) => (await import('./compare')).runCompare(onlyFile(args)),

  derive: async (args) => (await import('./derive')).runDerive(onlyFile(args)),
  lines: async (args) => (await import('./lines')).runLines(onlyFile(args)),
  number: async (args) => (await import('./number')).runNumber(onlyFile(args)),
  grade: async (args) => {
    const { positionals, values } = parseArgs({
      args: withAnswerJoined(args),
      allowPositionals: true,
      options: { answer: { type: 'string' }, locale: { type: 'string' }, seed: { type: 'string' } },
    });
    const [exercise, part, file = null, ...rest] = positionals;
    if (exercise === undefined || part === undefined || rest.length > 0)
      throw new WrongUsage('grade takes EXERCISE PART');
    const options = {
      answer: values.answer ?? null,
      locale: localeOf(values.locale),
      seed: seedOf(values.seed),
      file,
    };
    return (await import('./grade')).runGrade(exercise, part, options);
  },
  solution: async (args) => {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { locale: { type: 'string' }, seed: { type: 'string' } },
    });
    const [exercise, part, ...rest] = positionals;
    if (exercise === undefined || part === undefined || rest.length > 0)
      throw new WrongUsage('solution takes EXERCISE PART');
    const options = { locale: localeOf(values.locale), seed: seedOf(values.seed) };
    return (await import('./solution')).runSolution(exercise, part, options);
  },
  check: async (args) => {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    return (await import('./check')).runCheck(positionals);
  },
  bench: async (args) => {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { engine: { type: 'boolean' } },
    });
    const [file = null, ...rest] = positionals;
    if (rest.length > 0) throw new WrongUsage('bench takes one file of pairs, or none for its own');
    return (await import('./bench')).runBench({ isEngineOnly: values.engine ?? false, file });
  },
  user: async (args) => (await import('./user')).runUser(args),
  // The site's own, for drafts: nobody types it.
  'authoring-worker': async () => (await import('./authoring-worker')).runAuthoringWorker(),
};

/** `--answer -x` is an answer that begins with a minus, not another option. */
function withAnswerJoined(args: string[]): string[] {
  const at = args.indexOf('--answer');
  const value = args[at + 1];
  if (at < 0 || value === undefined) return args;
  return [...args.slice(0, at), `--answer=${value}`, ...args.slice(at + 2)];
}

function onlyFile(args: string[]): string | null {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  if (positionals.length > 1) throw new WrongUsage('One file, or none for the standard input');
  return positionals[0] ?? null;
}

function localeOf(text: string | undefined): Locale {
  const found = locales.find((locale) => locale === (text ?? 'en'));
  if (found === undefined) throw new WrongUsage(`No language ${text}: ${locales.join(', ')}`);
  return found;
}

function seedOf(text: string | undefined): number {
  const seed = Number(text ?? 0);
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new WrongUsage(`--seed takes a whole number, not ${text}`);
  return seed;
}

/** The exit status: 0 fine, 1 something failed, 2 wrong usage. */
async function main([word, ...args]: string[]): Promise<number> {
  const command = commands[word ?? ''];
  if (command === undefined) {
    const isHelp = word === undefined || word === 'help' || word === '--help' || word === '-h';
    (isHelp && word !== undefined ? process.stdout : process.stderr).write(
      `${isHelp ? '' : `No command ${word}.\n`}${usage}\n`,
    );
    return isHelp && word !== undefined ? 0 : 2;
  }
  try {
    return await command(args);
  } catch (error) {
    const isUsage =
      error instanceof WrongUsage ||
      (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
    if (isUsage) {
      process.stderr.write(`${error.message}\n${usage}\n`);
      return 2;
    }
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      process.stderr.write(`There is no file ${'path' in error ? error.path : ''}.\n`);
      return 1;
    }
    throw error;
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe went away (head, less): nothing is left to say.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv.slice(2));
