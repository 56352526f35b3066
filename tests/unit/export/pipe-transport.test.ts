import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { PipeTransport } from "../../../src/export/pipe-transport.ts";

function connect(): { from: PassThrough; to: PassThrough; transport: PipeTransport; messages: string[] } {
  const [from, to] = [new PassThrough(), new PassThrough()];
  const transport = new PipeTransport(to, from);
  const messages: string[] = [];
  Object.assign(transport, { onmessage: (message: string) => messages.push(message) });
  return { from, to, transport, messages };
}

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 10));

describe("PipeTransport", () => {
  it("ends each message with a zero byte", async () => {
    const { to, transport } = connect();
    transport.send(`{"id":1}`);
    await settled();
    expect(String(to.read())).toBe(`{"id":1}\0`);
  });

  it("joins a message that comes in pieces, also where a character is cut in two", async () => {
    const { from, messages } = connect();
    const bytes = Buffer.from(`{"text":"€"}\0{"id":2}\0{"id"`);
    for (const byte of bytes) from.write(Buffer.from([byte]));
    await settled();
    expect(messages).toEqual([`{"text":"€"}`, `{"id":2}`]);
    from.write(":3}\0");
    await settled();
    expect(messages[2]).toBe(`{"id":3}`);
  });

  it("tells when the other side is gone, and bears a broken pipe", async () => {
    const { from, to, transport } = connect();
    let closed = false;
    Object.assign(transport, { onclose: () => (closed = true) });
    to.destroy(new Error("EPIPE"));
    from.destroy(new Error("ECONNRESET"));
    await settled();
    expect(closed).toBe(true);
  });
});
