/** An HTTP proxy on this machine: tunnels, and requests with a whole address. */
import { createServer, request } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface Proxy {
  readonly url: string;
  /** What went through it: `CONNECT host:port` or `GET http://…`, and who asked. */
  readonly passed: string[];
  stop(): Promise<void>;
}

/** @param addressOf where a request with a whole address goes instead */
export async function startProxy(addressOf = (address: string) => address): Promise<Proxy> {
  const passed: string[] = [];
  const agentOf = (headers: Record<string, string | string[] | undefined>) =>
    String(headers['user-agent'] ?? '').split('/')[0];
  const server = createServer((asked, answer) => {
    passed.push(`${asked.method} ${asked.url} ${agentOf(asked.headers)}`);
    const address = new URL(addressOf(asked.url ?? ''));
    const headers = { ...asked.headers, host: address.host };
    const onward = request(address, { method: asked.method, headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  const open = new Set<Socket>();
  server.on('connect', (asked, client: Socket, head: Buffer) => {
    passed.push(`CONNECT ${asked.url} ${agentOf(asked.headers)}`);
    const [host, port] = (asked.url ?? '').split(':');
    const onward = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.write(head);
      onward.pipe(client);
      client.pipe(onward);
    });
    for (const socket of [client, onward]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    passed,
    stop: async () => {
      for (const socket of open) socket.destroy();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
