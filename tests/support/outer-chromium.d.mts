/** Types of the browser finder, which is plain JavaScript. */
export interface Choice {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cached?: readonly string[];
  readonly exists: (place: string) => boolean;
  readonly works: (place: string) => boolean;
}

export interface Machine {
  readonly platform: string;
  readonly hasApt: boolean;
  readonly isRoot: boolean;
  readonly hasSudo: boolean;
}

export declare const WHAT_TO_DO: string;
export declare function usualPlaces(platform: string, env: Choice["env"]): readonly string[];
export declare function chooseChromium(choice: Choice): string | undefined;
export declare function installPlan(machine: Machine): readonly (readonly (readonly string[])[])[];
export declare function findChromium(): Promise<string | undefined>;
export declare function ensureChromium(log?: (line: string) => void): Promise<string>;
