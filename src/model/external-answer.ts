/** What an address elsewhere answered. */
export type ExternalAnswer =
  | { readonly kind: "alive" }
  /** For good, and to there. */
  | { readonly kind: "moved"; readonly to: string }
  /** There is nothing. */
  | { readonly kind: "dead"; readonly why: string }
  /** Something is there, and lets no program in. */
  | { readonly kind: "blocked"; readonly why: string }
  /** It leads into a private network, and was not asked. */
  | { readonly kind: "private"; readonly why: string }
  /** Nobody can tell. */
  | { readonly kind: "unreachable"; readonly why: string };

/** How `check --external` asks, and, where it is about hosts of a private network, `images: { keep: true }` too. */
export interface ExternalOptions {
  /** Addresses not to ask for: each a beginning, in which `*` stands for anything. */
  readonly ignore?: readonly string[];
  /** Whether hosts of a private network, this machine among them, are asked as well. @default false */
  readonly private?: boolean;
  /** Milliseconds to wait for an answer. @default 10000 */
  readonly timeout?: number;
  /** Milliseconds between two questions to one host. @default 250 */
  readonly interval?: number;
  /** How often a host that fails is asked again. @default 2 */
  readonly retries?: number;
  /** Milliseconds before it is asked again, twice as many each time. @default 1000 */
  readonly backoff?: number;
  /** Hours for which a good answer is kept. @default 168 */
  readonly maxAge?: number;
}
