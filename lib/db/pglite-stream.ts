import { Duplex } from 'node:stream';
import type { PGlite } from '@electric-sql/pglite';

const typeBytes = 1;
const lengthBytes = 4;
const terminateMessage = 'X'.charCodeAt(0);
const resetMessages = ['ROLLBACK', 'DISCARD ALL'].map(simpleQuery);

type Done = (error?: Error | null) => void;

/**
 * The socket between the `pg` driver and a PostgreSQL in this process: what the driver writes goes to the engine
 * whole messages at a time, what the engine says comes back as reads. One engine is one session, so the pool that
 * uses it has one client; a new client begins with a clean session, whatever the one before left open.
 */
export class PgliteStream extends Duplex {
  private pending = Buffer.alloc(0);
  private isStarted = false;

  constructor(private readonly engine: PGlite) {
    super();
  }

  /** The driver calls these on a network socket; nothing here needs them. */
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: Done): void {
    this.receive(chunk).then(() => done(), done);
  }

  override _writev(chunks: { chunk: Buffer }[], done: Done): void {
    this.receive(Buffer.concat(chunks.map((each) => each.chunk))).then(() => done(), done);
  }

  override _final(done: Done): void {
    this.push(null);
    done();
  }

  private async receive(data: Buffer): Promise<void> {
    this.pending = Buffer.concat([this.pending, data]);
    if (!this.isStarted) {
      const length = wholeMessage(this.pending, 0);
      if (length === 0) return;
      for (const reset of resetMessages) await this.send(reset, () => {});
      await this.send(this.cut(length), (answer) => this.push(answer));
      this.isStarted = true;
    }
    let end = 0;
    while (end < this.pending.length) {
      const length = wholeMessage(this.pending, typeBytes, end);
      if (length === 0 || this.pending[end] === terminateMessage) break;
      end += length;
    }
    if (end > 0) await this.send(this.cut(end), (answer) => this.push(answer));
    if (this.pending[0] === terminateMessage) this.push(null);
  }

  private cut(length: number): Buffer {
    const taken = this.pending.subarray(0, length);
    this.pending = this.pending.subarray(length);
    return taken;
  }

  private send(messages: Buffer, onAnswer: (answer: Buffer) => void): Promise<void> {
    return this.engine.runExclusive(() =>
      // The engine reuses its memory for the next answer: keep a copy.
      this.engine.execProtocolRawStream(messages, { onRawData: (bytes) => onAnswer(Buffer.from(bytes)) }),
    );
  }
}

/** Length of the message at `start`, whose length field stands after `prefix` bytes; 0 while it is incomplete. */
function wholeMessage(data: Buffer, prefix: number, start = 0): number {
  if (data.length < start + prefix + lengthBytes) return 0;
  const length = prefix + data.readInt32BE(start + prefix);
  return data.length < start + length ? 0 : length;
}

function simpleQuery(sql: string): Buffer {
  const text = Buffer.from(`${sql}\0`);
  const head = Buffer.alloc(typeBytes + lengthBytes);
  head.write('Q');
  head.writeInt32BE(lengthBytes + text.length, typeBytes);
  return Buffer.concat([head, text]);
}
