/** The few methods of Eleventy's configuration that Lectern uses; nothing else of Eleventy is known to it. */

export interface TemplateData {
  readonly [key: string]: unknown;
}

export interface ExtensionOptions {
  readonly read?: boolean;
  readonly key?: string;
  readonly getData?: (inputPath: string) => Promise<TemplateData>;
  readonly compileOptions?: { readonly permalink?: "raw"; readonly cache?: boolean };
  readonly compile: (content: string, inputPath: string) => Promise<(data: TemplateData) => Promise<string>>;
}

export interface CollectionItem {
  readonly data: TemplateData;
  readonly inputPath: string;
}

export interface EleventyConfig {
  addExtension(name: string, options: ExtensionOptions): void;
  addTemplateFormats(formats: string): void;
  addTemplate(path: string, content: string, data: TemplateData): void;
  addCollection(name: string, build: (api: { getAll(): CollectionItem[] }) => unknown): void;
  addFilter(name: string, filter: (value: never, ...further: never[]) => unknown): void;
  addWatchTarget(target: string): void;
  on(event: string, listener: (details: EventDetails) => unknown): void;
  addPlugin(plugin: (config: EleventyConfig) => void): void;
  amendLibrary(name: string, amend: (library: never) => void): void;
  setDataDirectory(folder: string): void;
  setTemplateFormats(formats: readonly string[]): void;
  setDataFileSuffixes(suffixes: readonly string[]): void;
  setUseGitIgnore(use: boolean): void;
  setServerOptions(options: Readonly<Record<string, unknown>>): void;
  setNunjucksEnvironmentOptions(options: Readonly<Record<string, unknown>>): void;
  setChokidarConfig(options: Readonly<Record<string, unknown>>): void;
  readonly ignores: { add(glob: string): void };
  /** Times filters, and warns on the console of those that take long. */
  readonly benchmarks: { readonly config: { setIsVerbose(isVerbose: boolean): void } };
  readonly directories: Directories;
}

/** Relative to the working directory. */
export interface Directories {
  readonly input: string;
  readonly output: string;
  readonly includes?: string;
  readonly layouts?: string;
}

export interface EventDetails {
  readonly directories: Directories;
  readonly outputMode: string;
}
