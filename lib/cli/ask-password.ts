import { text } from 'node:stream/consumers';

/** Without showing it on a terminal, twice to be sure; otherwise the first line of the input. */
export async function askPassword(): Promise<string> {
  if (!process.stdin.isTTY) return firstLine(await text(process.stdin));
  const password = await askHidden('Password: ');
  if ((await askHidden('Once more: ')) !== password) throw new PasswordRefused('The two are not the same.');
  return password;
}

export class PasswordRefused extends Error {
  override name = 'PasswordRefused';
}

function firstLine(input: string): string {
  return input.split(/\r?\n/, 1)[0] ?? '';
}

function askHidden(question: string): Promise<string> {
  const { stdin, stderr } = process;
  // Before the question, so that not even the first letter shows.
  stdin.setRawMode(true);
  stderr.write(question);
  stdin.setEncoding('utf8');
  stdin.resume();
  return new Promise((resolve, reject) => {
    const typed: string[] = [];
    const onData = (data: string) => {
      for (const character of data) {
        if (character === '\r' || character === '\n') return end(() => resolve(typed.join('')));
        if (character === '\u0003') return end(() => reject(new PasswordRefused('Stopped.')));
        if (character === '\u007f' || character === '\b') typed.pop();
        else typed.push(character);
      }
    };
    const end = (then: () => void) => {
      stdin.off('data', onData);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
      then();
    };
    stdin.on('data', onData);
  });
}
