/** Whose an address of the internet is. */
import { describe, expect, test } from "vitest";
import { askedHosts, isPublicAddress } from "../../src/io/public-address.ts";

describe("everybody's", () => {
  test.each([
    ...[
      "1.1.1.1",
      "8.8.8.8",
      "9.255.255.255",
      "11.0.0.0",
      "100.63.255.255",
      "100.128.0.0",
      "126.255.255.255",
    ],
    ...[
      "128.0.0.0",
      "169.253.1.1",
      "172.15.255.255",
      "172.32.0.0",
      "192.167.1.1",
      "198.17.1.1",
      "223.255.255.255",
    ],
    ...["2606:4700::1111", "2a00:1450:4007::200e", "2001:4860:4860::8888"],
    // Where there is no IPv4, such an address is how a site of it is reached.
    ...["::ffff:1.1.1.1", "64:ff9b::1.1.1.1", "64:ff9b::808:808"],
  ])("%s", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe("not everybody's", () => {
  test.each([
    ...[
      "127.0.0.1",
      "127.255.255.254",
      "0.0.0.0",
      "10.0.0.1",
      "10.255.255.255",
      "172.16.0.1",
      "172.31.255.255",
    ],
    ...["192.168.1.1", "169.254.169.254", "100.64.0.1", "100.100.100.200", "192.0.0.192", "198.18.0.1"],
    ...[
      "192.0.2.1",
      "198.51.100.1",
      "203.0.113.1",
      "224.0.0.1",
      "239.255.255.255",
      "240.0.0.1",
      "255.255.255.255",
    ],
    ...["::", "::1", "fe80::1", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1", "100::1", "::127.0.0.1"],
    ...[
      "::ffff:127.0.0.1",
      "::ffff:7f00:1",
      "::ffff:169.254.169.254",
      "::ffff:10.0.0.1",
      "0:0:0:0:0:ffff:a00:1",
    ],
    ...[
      "64:ff9b::127.0.0.1",
      "64:ff9b::a9fe:a9fe",
      "64:ff9b:1::1",
      "2002:7f00:1::",
      "2001::1",
      "2001:db8::1",
      "3fff::1",
    ],
    ...["fe80::1%eth0", "", "localhost", "1.1.1", "0x7f.1"],
  ])("%s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe("where private networks are allowed", () => {
  const mayAsk = askedHosts(true);

  test.each([
    "127.0.0.1",
    "10.0.0.1",
    "192.168.1.1",
    "::1",
    "fd12::1",
    "1.1.1.1",
  ])("%s is asked", (address) => {
    expect(mayAsk(address)).toBe(true);
  });

  test.each([
    ...["169.254.169.254", "100.100.100.200", "::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe"],
    ...["fd00:ec2::254", "fe80::1", "metadata"],
  ])("%s, which may tell a machine's secrets, is not", (address) => {
    expect(mayAsk(address)).toBe(false);
  });
});
