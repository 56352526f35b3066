import type { Readable, Writable } from "node:stream";

/** Carries the browser's protocol over two pipes: JSON messages, each ended by a zero byte. Puppeteer reads and writes it. */
export class PipeTransport {
  onmessage?: (message: string) => void;
  onclose?: () => void;
  readonly #toBrowser: Writable;
  #pieces: Buffer[] = [];

  constructor(toBrowser: Writable, fromBrowser: Readable) {
    this.#toBrowser = toBrowser;
    fromBrowser.on("data", (piece: Buffer) => this.#take(piece));
    fromBrowser.on("close", () => this.onclose?.());
    // A dying browser breaks its pipes; that it is gone is told by `close`.
    fromBrowser.on("error", () => undefined);
    toBrowser.on("error", () => undefined);
  }

  send(message: string): void {
    this.#toBrowser.write(`${message}\0`);
  }

  close(): void {
    this.#toBrowser.end();
  }

  /** A PDF comes in messages of megabytes: pieces are joined once, when the end of a message is there. */
  #take(piece: Buffer): void {
    let rest = piece;
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      const message = Buffer.concat([...this.#pieces, rest.subarray(0, end)]).toString("utf8");
      this.#pieces = [];
      rest = rest.subarray(end + 1);
      // Puppeteer relies on its own promises being settled between two messages.
      setImmediate(() => this.onmessage?.(message));
    }
    if (rest.length > 0) this.#pieces.push(rest);
  }
}
