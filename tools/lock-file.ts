/** What a lock file of npm's says of the packages that a program needs to run. */

export interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

export interface Lock {
  /** By place: `node_modules/a/node_modules/b`; the project itself at `""`. */
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

export interface Platform {
  readonly os: string;
  readonly cpu: string;
  readonly libc?: string;
}

/**
 * Places of all that the project's dependencies lead to, on every platform, sorted. Npm's own mark (`dev`) does not tell:
 * a tool of the project's that one of its dependencies might use, too, does not have it.
 */
export function listRuntime({ packages }: Lock): string[] {
  const found = new Set<string>();
  const open = [""];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    for (const name of needsOf(packages[place] ?? {})) {
      const next = findPlace(packages, place, name);
      if (next === undefined || found.has(next)) continue;
      found.add(next);
      open.push(next);
    }
  }
  return [...found].sort();
}

/** A peer that may be missing is nobody's need. */
function needsOf(locked: LockedPackage): string[] {
  const { peerDependencies = {}, peerDependenciesMeta: meta = {} } = locked;
  const peers = Object.keys(peerDependencies).filter((name) => meta[name]?.optional !== true);
  return [
    ...Object.keys(locked.dependencies ?? {}),
    ...Object.keys(locked.optionalDependencies ?? {}),
    ...peers,
  ];
}

/** As Node looks for it: below the package that asks, then beside it and beside each that it lies in. */
function findPlace(packages: Lock["packages"], place: string, name: string): string | undefined {
  const here = `${place === "" ? "" : `${place}/`}node_modules/${name}`;
  if (here in packages) return here;
  return place === "" ? undefined : findPlace(packages, outerOf(place), name);
}

function outerOf(place: string): string {
  return place.slice(0, Math.max(0, place.lastIndexOf("node_modules/") - 1));
}

/** Whether npm installs the package there. */
export function isFor({ os, cpu, libc }: LockedPackage, platform: Platform): boolean {
  return (
    allows(os, platform.os) &&
    allows(cpu, platform.cpu) &&
    (platform.libc === undefined || allows(libc, platform.libc))
  );
}

function allows(names: readonly string[] | undefined, name: string): boolean {
  if (names === undefined) return true;
  return names.includes(name) || (names.every((one) => one.startsWith("!")) && !names.includes(`!${name}`));
}
