/** A section whose new place was never published, and is gone, has its old address back. */
import { expect, test } from "vitest";
import { reviveStranded } from "../../src/anchors/revive-stranded.ts";
import type { Anchor } from "../../src/model/anchor.ts";
import { pageUrl } from "../../src/model/brands.ts";
import { outlineOf, publish, statuses, type Talks } from "./sites.ts";

const WORDS = "Everything that this section says, in a dozen words of its own, no fewer.";
const A = { "a.md": `# A\n\n## Code\n\n${WORDS}\n` };
const B = { "b.md": `# B\n\n## Code\n\n${WORDS}\n` };

/** As the file has it where nobody has committed the lines of a page: those of what stood there may go. */
function without(page: string, lock: readonly Anchor[]): readonly Anchor[] {
  return lock.filter((anchor) => anchor.page !== page);
}

test("a talk that comes back, when what its section had moved to is gone, has the address again", () => {
  const first = publish(A);
  const moved = publish(B, first.lock);
  expect(statuses(moved)["a.html#code"]).toBe("moved b.html#code");
  const back = publish(A, without("b.html", moved.lock));
  expect(outlineOf(back, "a.md")).toEqual(outlineOf(first, "a.md"));
  expect(statuses(back)).toEqual(statuses(first));
});

test("a talk that is renamed once more before it is committed is found under its latest name", () => {
  const renamed: Talks = { "c.md": A["a.md"] };
  const once = publish({ "b.md": A["a.md"] }, publish(A).lock);
  const twice = publish(renamed, without("b.html", once.lock));
  expect(statuses(twice)["a.html#code"]).toBe("moved c.html#code");
});

test("a line that leads nowhere, and whose section is nowhere, stays as its author wrote it", () => {
  const lost: Anchor = {
    ...{ page: pageUrl("a.html"), id: "x", title: "X", sketch: "" },
    status: { kind: "moved", to: { page: pageUrl("none.html"), id: "y" } },
  };
  const site = publish(A, [...publish(A).lock, lost]);
  expect(site.lock).toContainEqual(lost);
  expect(site.astray).toEqual([lost]);
});

test("what an author has settled stands as long as the page is there, or was published", () => {
  const both = publish({ ...B, "a.md": "# A\n" }, publish(A).lock);
  expect(statuses(both)["a.html#code"]).toBe("moved b.html#code");
  const back = publish({ ...A, "b.md": "# B\n" }, both.lock);
  expect(reviveStranded(both.lock, [])).toBe(both.lock);
  expect(statuses(back)["a.html#code"]).toBe("live");
});
