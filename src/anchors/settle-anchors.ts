/** Once every section has its id: the lines of the lock file, and what stands at addresses whose section is gone. */
import type { Address, Anchor, AnchorStatus, Notice, NoticeLink, Stub } from "../model/anchor.ts";
import { addressText } from "../model/anchor.ts";
import type { PageUrl } from "../model/brands.ts";
import { groupBy } from "../text/group-by.ts";
import { likeness } from "../text/sketch.ts";
import type { Steps } from "../text/steps.ts";
import type { OpenAnchor } from "./match-sections.ts";
import type { Reconciliation } from "./reconcile.ts";
import type { SectionFacts } from "./section-facts.ts";

export interface CurrentPage {
  readonly page: PageUrl;
  readonly title: string;
  readonly lang: string;
  readonly sections: readonly SectionFacts[];
}

export interface SettleInput {
  readonly published: readonly Anchor[];
  readonly reconciliation: Reconciliation;
  readonly pages: readonly CurrentPage[];
  idOf(section: SectionFacts): string;
}

export interface SettledAnchors {
  readonly lock: readonly Anchor[];
  /** The lines of what stands on the pages now. */
  readonly current: readonly Anchor[];
  readonly sections: readonly { readonly section: SectionFacts; readonly id: string }[];
  /** By page, what is told to those who come to an address of it that is gone. */
  readonly notices: ReadonlyMap<PageUrl, readonly Notice[]>;
  readonly stubs: readonly Stub[];
  readonly open: readonly OpenAnchor[];
  /** The address at which a section stands now. */
  addressOf(section: SectionFacts): string;
  /** Addresses whose names lead round in a circle. */
  readonly cycles: readonly Anchor[];
  /** Addresses whose lines name one that is in no line. */
  readonly astray: readonly Anchor[];
}

export function* settleAnchors(input: SettleInput): Steps<SettledAnchors> {
  const lines = new Map<string, Anchor>();
  const standing = currentAnchors(input);
  yield;
  for (const anchor of standing) lines.set(addressText(anchor), anchor);
  const open = new Set(input.reconciliation.open.map(({ anchor }) => anchor));
  for (const anchor of input.published)
    if (open.has(anchor) || !lines.has(addressText(anchor)))
      lines.set(addressText(anchor), keepPublished(anchor, input));
  yield;
  const names = namesOnRenamed(lines, input);
  for (const anchor of names) lines.set(addressText(anchor), anchor);
  const ways = new Ways(lines, input);
  yield;
  const current = new Map(input.pages.map((page) => [page.page, page]));
  const gone = [...input.published, ...names].filter((anchor) => !isAt(anchor, ways));
  const notices = groupBy(
    gone.filter(({ id }) => id !== ""),
    ({ page }) => page,
  );
  yield;
  const noticesOf = (page: PageUrl): readonly Notice[] =>
    (notices.get(page) ?? []).map((anchor) => ways.notice(anchor));
  const left = new Set(input.published.map(({ page }) => page).filter((page) => !current.has(page)));
  return {
    lock: [...lines.values()],
    current: standing,
    sections: input.pages.flatMap(({ sections }) =>
      sections.map((section) => ({ section, id: input.idOf(section) })),
    ),
    notices: new Map([...current.keys()].map((page) => [page, noticesOf(page)])),
    stubs: [...left].map((url) => ways.stub(url, noticesOf(url))),
    open: input.reconciliation.open,
    addressOf: (section) => addressText({ page: section.page, id: input.idOf(section) }),
    cycles: input.published.filter((anchor) => ways.isCircle(anchor)),
    astray: input.published.filter((anchor) => ways.isAstray(anchor)),
  };
}

/** So much of a section's words may change before its line does: two branches then seldom change the same one. */
const SAME_ENOUGH = 0.75;
/** What a section holds changes with every section below it. */
const SAME_ENOUGH_OF_HOLDER = 0.3;

function currentAnchors({ pages, idOf, published }: SettleInput): readonly Anchor[] {
  const live: AnchorStatus = { kind: "live" };
  const known = new Map(published.map((anchor) => [addressText(anchor), anchor.sketch]));
  const sketchOf = (section: SectionFacts, id: string): string => {
    const before = known.get(addressText({ page: section.page, id })) ?? "";
    if (before === section.sketch) return before;
    const enough = section.isHolder ? SAME_ENOUGH_OF_HOLDER : SAME_ENOUGH;
    return before !== "" && likeness(before, section.sketch) >= enough ? before : section.sketch;
  };
  return pages.flatMap(({ page, title, sections }) => [
    { page, id: "", status: live, title, sketch: "" },
    ...sections.map((section) => {
      const id = idOf(section);
      return { page, id, status: live, title: section.title, sketch: sketchOf(section, id) };
    }),
  ]);
}

/** A published address never leaves the file: its line says what became of it. */
function keepPublished(anchor: Anchor, { reconciliation, idOf }: SettleInput): Anchor {
  const { found, renamed } = reconciliation;
  const section = found.get(anchor);
  const page = anchor.id === "" ? renamed.get(anchor.page) : undefined;
  if (page !== undefined) return { ...anchor, status: moved({ page, id: "" }) };
  return section === undefined ? anchor : { ...anchor, status: statusAt(anchor, section, idOf(section)) };
}

/** Hosts that redirect a page keep the fragment: the new page knows the old one's names, and what became of each. */
function namesOnRenamed(
  lines: ReadonlyMap<string, Anchor>,
  { published, reconciliation }: SettleInput,
): readonly Anchor[] {
  return published.flatMap((anchor) => {
    const page = anchor.id === "" ? undefined : reconciliation.renamed.get(anchor.page);
    const status = lines.get(addressText(anchor))?.status;
    if (page === undefined || status === undefined || status.kind === "live") return [];
    const name: Anchor = { ...anchor, page, status: seenFrom(page, status) };
    return lines.has(addressText(name)) ? [] : [name];
  });
}

function seenFrom(page: PageUrl, status: AnchorStatus): AnchorStatus {
  return status.kind === "moved" && status.to.page === page ? { kind: "alias", of: status.to.id } : status;
}

function statusAt(anchor: Anchor, section: SectionFacts, id: string): AnchorStatus {
  return section.page === anchor.page ? { kind: "alias", of: id } : moved({ page: section.page, id });
}

function moved(to: Address): AnchorStatus {
  return { kind: "moved", to };
}

/** A reader who comes to the address finds its section there. */
function isAt(anchor: Anchor, ways: Ways): boolean {
  const end = ways.follow(anchor);
  return end !== undefined && end.page === anchor.page;
}

/** Where addresses lead, through as many changes as there were. */
class Ways {
  private readonly lines: ReadonlyMap<string, Anchor>;
  private readonly lost: ReadonlySet<string>;
  private readonly titles = new Map<string, NoticeLink>();
  private readonly candidates: ReadonlyMap<string, readonly NoticeLink[]>;
  private readonly langs: ReadonlyMap<PageUrl, string>;

  constructor(lines: ReadonlyMap<string, Anchor>, { pages, reconciliation, idOf }: SettleInput) {
    this.lines = lines;
    this.langs = new Map(pages.map(({ page, lang }) => [page, lang]));
    for (const { page, title, lang, sections } of pages) {
      this.titles.set(addressText({ page, id: "" }), { page, id: "", title, lang });
      for (const section of sections) {
        const link = { page, id: idOf(section), title: section.title, lang };
        this.titles.set(addressText(link), link);
      }
    }
    const lost = reconciliation.open.filter(({ kind }) => kind === "lost");
    this.lost = new Set(lost.map(({ anchor }) => addressText(anchor)));
    this.candidates = new Map(
      lost.map(({ anchor, candidates }) => [
        addressText(anchor),
        candidates.flatMap((one) => this.titles.get(addressText({ page: one.page, id: idOf(one) })) ?? []),
      ]),
    );
  }

  /** The live address at the end of the way; undefined where it ends nowhere. */
  follow(anchor: Address): Address | undefined {
    const seen = new Set<string>();
    for (let at: Address = anchor; ; ) {
      const key = addressText(at);
      const line = this.lines.get(key);
      if (line === undefined || seen.has(key)) return undefined;
      seen.add(key);
      if (line.status.kind === "live") return this.titles.has(key) && !this.lost.has(key) ? at : undefined;
      if (line.status.kind === "retired") return undefined;
      at = line.status.kind === "alias" ? { page: at.page, id: line.status.of } : line.status.to;
    }
  }

  isCircle(anchor: Anchor): boolean {
    return this.endOf(anchor) === "circle";
  }

  isAstray(anchor: Anchor): boolean {
    return this.endOf(anchor) === "nowhere";
  }

  private endOf(anchor: Anchor): "line" | "nowhere" | "circle" {
    const seen = new Set<string>();
    for (let at: Address = anchor; ; ) {
      const key = addressText(at);
      if (seen.has(key)) return "circle";
      seen.add(key);
      const status = this.lines.get(key)?.status;
      if (status === undefined) return "nowhere";
      if (status.kind === "alias") at = { page: at.page, id: status.of };
      else if (status.kind === "moved") at = status.to;
      else return "line";
    }
  }

  notice(anchor: Anchor): Notice {
    const end = this.follow(anchor);
    const link = end && this.titles.get(addressText(end));
    const { id, title } = anchor;
    if (link !== undefined) return { id, title, kind: "moved", links: [link] };
    const kind = this.lines.get(addressText(anchor))?.status.kind === "retired" ? "retired" : "lost";
    return { id, title, kind, links: this.candidates.get(addressText(anchor)) ?? [] };
  }

  stub(url: PageUrl, notices: readonly Notice[]): Stub {
    const page = this.follow({ page: url, id: "" })?.page;
    const title = this.lines.get(addressText({ page: url, id: "" }))?.title || notices[0]?.title || url;
    const lang = this.langs.get(page ?? notices.flatMap(({ links }) => links)[0]?.page ?? url);
    return { url, title, to: page, lang: lang ?? [...this.langs.values()][0] ?? "en", notices };
  }
}
