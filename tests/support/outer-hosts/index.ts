/** Every server that tests can start: each serves a folder at a root or below it, on this machine alone. */
import { apache } from "./apache.ts";
import { caddy } from "./caddy.ts";
import type { StartHost } from "./host.ts";
import { nginx } from "./nginx.ts";
import { node, python } from "./plain.ts";

/** Those that read the redirects which a site writes for them. */
export const REDIRECTING = { nginx, caddy, apache } as const satisfies Readonly<Record<string, StartHost>>;

export const HOSTS = { ...REDIRECTING, python, node } as const satisfies Readonly<Record<string, StartHost>>;
