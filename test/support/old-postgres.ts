import { createServer, type Server } from 'node:net';

const field = (text: string) => Buffer.concat([int32(text.length), Buffer.from(text)]);

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}

function message(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
}

const column = (name: string, type: number) =>
  Buffer.concat([Buffer.from(`${name}\0`), int32(0), int16(0), int32(type), int16(-1), int32(-1), int16(0)]);

const READY = message('Z', Buffer.from('I'));

/** A server that speaks PostgreSQL's protocol just enough to say that it is that version. */
export async function pretendPostgres(version: string): Promise<{ url: string; server: Server }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', int32(0)), READY]));
      socket.on('data', (asked) => {
        if (asked[0] !== 'Q'.charCodeAt(0)) return socket.end();
        const columns = message('T', int16(2), column('version', 25), column('replica', 16));
        const row = message('D', int16(2), field(version), field('f'));
        return socket.write(Buffer.concat([columns, row, message('C', Buffer.from('SELECT 1\0')), READY]));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return { url: `postgres://somebody@127.0.0.1:${port}/school`, server };
}
