/** An address as people write it: `%C3%A9t%C3%A9` is `été`; what cannot be decoded stays. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address).normalize("NFC");
  } catch {
    return address.normalize("NFC");
  }
}
