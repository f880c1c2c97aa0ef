/** `- [ ]` and `- [x]`: an item that says whether it is done. */
import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";

const BOX = /^\[([ xX])\][ \t]+/;

export function taskList(md: MarkdownIt): void {
  md.core.ruler.after("block", "task_list", tasks);
}

function tasks(state: StateCore): void {
  state.tokens.forEach((item, index) => {
    const inline = state.tokens[index + 2];
    if (
      item.type !== "list_item_open" ||
      state.tokens[index + 1]?.type !== "paragraph_open" ||
      inline?.type !== "inline"
    )
      return;
    const box = BOX.exec(inline.content);
    if (!box) return;
    inline.content = inline.content.slice(box[0].length);
    inline.meta = { task: box[1] === " " ? "todo" : "done" };
    item.attrJoin("class", "task");
  });
}
