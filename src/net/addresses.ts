/** Which addresses are of the public network, and which of a private one or of this machine. */
import { type LookupAddress, lookup } from 'node:dns';
import { lookup as found } from 'node:dns/promises';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const PRIVATE = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 127],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv6');

/** Whether an IP address is of the public network. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  const [, within] = /^64:ff9b::([\da-f]+:[\da-f]+)$/i.exec(address) ?? [];
  // What stands for an address of IPv4 is judged as that.
  if (within !== undefined) return isPublicAddress(fourOf(within));
  return !PRIVATE.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

function fourOf(groups: string): string {
  const [high = 0, low = 0] = groups.split(':').map((group) => Number.parseInt(group, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** The host of a URL without the brackets of IPv6. */
export const hostIn = ({ hostname }: URL): string =>
  hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();

/** Whether a host can only be of a private network or this machine, by its name alone. */
export function namesPrivate(host: string): boolean {
  if (isIP(host)) return !isPublicAddress(host);
  return (
    !host.includes('.') ||
    /\.(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa|test|onion)$/.test(host)
  );
}

/** Whether all that a host stands for is of a private network or this machine; a name that is not found is not. */
export async function isPrivateHost(host: string): Promise<boolean> {
  if (isIP(host)) return !isPublicAddress(host);
  const addresses = await found(host, { all: true }).catch(() => []);
  return addresses.length > 0 && addresses.every(({ address }) => !isPublicAddress(address));
}

/** Thrown by a look-up that leads to a private network. */
export class PrivateAddress extends Error {
  readonly code = 'EPRIVATE';
}

/** Looks a name up as Node does, and lets only addresses of the public network through, but for one host. */
export const guardedLookup =
  (allowed: string): LookupFunction =>
  (host, options, answer) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return answer(error, '', 0);
      const list = found as unknown as LookupAddress[];
      const fair = host === allowed ? list : list.filter(({ address }) => isPublicAddress(address));
      const [first] = fair;
      if (!first) return answer(new PrivateAddress(host), '', 0);
      if (options.all) answer(null, fair);
      else answer(null, first.address, first.family);
    });
  };
