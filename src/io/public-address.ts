/** Which addresses of the internet are everybody's: neither this machine nor a network that only some are in. */
import { BlockList, isIP, isIPv4 } from "node:net";

type Subnet = readonly [address: string, bits: number];

/** Source: IANA IPv4 Special-Purpose Address Registry; multicast and what is kept for later besides. */
const SPECIAL_4: readonly Subnet[] = [
  ...([
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
  ] as const),
  ...([
    ["169.254.0.0", 16],
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.0.2.0", 24],
  ] as const),
  ...([
    ["192.88.99.0", 24],
    ["192.168.0.0", 16],
    ["198.18.0.0", 15],
    ["198.51.100.0", 24],
  ] as const),
  ...([
    ["203.0.113.0", 24],
    ["224.0.0.0", 4],
    ["240.0.0.0", 4],
  ] as const),
];

/** Two ways of writing an IPv4 address as one of IPv6: mapped, and as networks without IPv4 reach it (RFC 6052). */
const HOLDS_IPV4: readonly string[] = ["::ffff:", "64:ff9b::"];

/** Source: IANA IPv6 Address Space; 2000::/3 is all that is handed out for everybody. */
const OPEN_6: readonly Subnet[] = [
  ["2000::", 3],
  ...HOLDS_IPV4.map((head): Subnet => [`${head}0.0.0.0`, 96]),
];

/** Source: IANA IPv6 Special-Purpose Address Registry, of 2000::/3: protocols and tunnels, examples, 6to4. */
const SPECIAL_6: readonly Subnet[] = [
  ...([
    ["2001::", 23],
    ["2001:db8::", 32],
    ["2002::", 16],
    ["3fff::", 20],
  ] as const),
  ...HOLDS_IPV4.flatMap((head) =>
    SPECIAL_4.map(([address, bits]): Subnet => [`${head}${address}`, 96 + bits]),
  ),
];

const special4 = listOf(SPECIAL_4, "ipv4");
const [open6, special6] = [listOf(OPEN_6, "ipv6"), listOf(SPECIAL_6, "ipv6")];

function listOf(subnets: readonly Subnet[], family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const [address, bits] of subnets) list.addSubnet(address, bits, family);
  return list;
}

/** `address` is one of IPv4 or IPv6; anything else is nobody's. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  if (isIPv4(address)) return !special4.check(address, "ipv4");
  return open6.check(address, "ipv6") && !special6.check(address, "ipv6");
}

/** Where clouds tell a machine its own secrets: link-local networks, and the addresses of AWS (IPv6) and Alibaba. */
const SECRETS: Readonly<Record<"ipv4" | "ipv6", readonly Subnet[]>> = {
  ipv4: [
    ["169.254.0.0", 16],
    ["100.100.100.200", 32],
  ],
  ipv6: [
    ["fe80::", 10],
    ["fd00:ec2::254", 128],
  ],
};
const secret4 = listOf(SECRETS.ipv4, "ipv4");
const secret6 = listOf(
  [
    ...SECRETS.ipv6,
    ...HOLDS_IPV4.flatMap((head) => SECRETS.ipv4.map(([at, bits]): Subnet => [head + at, 96 + bits])),
  ],
  "ipv6",
);

function tellsSecrets(address: string): boolean {
  return isIPv4(address) ? secret4.check(address, "ipv4") : secret6.check(address, "ipv6");
}

/** Which addresses are asked: everybody's, or those of private networks besides. */
export function askedHosts(asksPrivate: boolean): (address: string) => boolean {
  return asksPrivate ? (address) => isIP(address) !== 0 && !tellsSecrets(address) : isPublicAddress;
}
