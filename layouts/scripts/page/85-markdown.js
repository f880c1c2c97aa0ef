/* A section as Markdown, told from what the page shows: it works on a disk as well, and holds what a reader sees. */
const BLOCKS = {
  P: (node) => inlineMarkdown(node),
  PRE: (node) =>
    `\`\`\`${node.dataset.lang ?? ""}\n${[...node.querySelectorAll(".line")].map((line) => line.textContent).join("\n")}\n\`\`\``,
  HR: () => "---",
  BLOCKQUOTE: (node) => prefixed(blockMarkdown(node), "> "),
  FIGCAPTION: (node) => `— ${inlineMarkdown(node)}`,
  UL: (node) => listMarkdown(node, () => "- "),
  OL: (node) => listMarkdown(node, (at) => `${(node.start || 1) + at}. `),
  DT: (node) => `**${inlineMarkdown(node)}**`,
  TABLE: (node) => tableMarkdown(node),
  SUMMARY: (node) => `**${inlineMarkdown(node)}**`,
};
const INLINES = {
  STRONG: (text) => `**${text}**`,
  /* What heads a list is bold by its place alone. */
  B: (text, node) => (node.parentElement.matches("li.head") ? text : `**${text}**`),
  EM: (text) => `*${text}*`,
  I: (text) => `*${text}*`,
  S: (text) => `~~${text}~~`,
  CODE: (text) => `\`${text}\``,
  A: (text, node) => (node.matches(".noteref, .back") ? "" : `[${text}](${node.href})`),
  IMG: (_, node) => `![${node.alt}](${node.src})`,
  BR: () => "\n",
  BUTTON: () => "",
};

function sectionMarkdown(section) {
  const heading = section.querySelector(".head :is(h2, h3, h4, h5, h6)");
  const level = heading ? Number(heading.tagName[1]) : 2;
  const title = heading ? `${"#".repeat(level)} ${inlineMarkdown(heading)}` : "";
  return [title, blockMarkdown(section)].filter(Boolean).join("\n\n");
}

function blockMarkdown(node) {
  const blocks = [];
  let line = "";
  const end = () => {
    if (line.trim() !== "") blocks.push(line.trim());
    line = "";
  };
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE || INLINES[child.tagName]) line += nodeMarkdown(child);
    else if (child.nodeType === Node.ELEMENT_NODE && !child.matches("div.head, .label")) {
      end();
      blocks.push(
        child.tagName === "SECTION"
          ? sectionMarkdown(child)
          : (BLOCKS[child.tagName] ?? blockMarkdown)(child),
      );
    }
  }
  end();
  return blocks.filter(Boolean).join("\n\n");
}

function inlineMarkdown(node) {
  return [...node.childNodes].map(nodeMarkdown).join("").trim();
}

function nodeMarkdown(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\s*\n\s*/g, " ");
  const text = [...node.childNodes].map(nodeMarkdown).join("");
  return (INLINES[node.tagName] ?? ((same) => same))(text, node);
}

function listMarkdown(list, markOf) {
  return [...list.children]
    .map((item, at) =>
      prefixed(blockMarkdown(item).replace(/\n\n(?=\s*(?:- |\d+\. ))/g, "\n"), markOf(at), "  "),
    )
    .join("\n");
}

function prefixed(text, first, others = first) {
  return text
    .split("\n")
    .map((line, at) => (at === 0 ? first : line === "" ? "" : others) + line)
    .join("\n");
}

function tableMarkdown(table) {
  const rows = [...table.rows].map((row) => `| ${[...row.cells].map(inlineMarkdown).join(" | ")} |`);
  const rule = `|${" --- |".repeat(table.rows[0]?.cells.length ?? 0)}`;
  return [rows[0], rule, ...rows.slice(1)].join("\n");
}
