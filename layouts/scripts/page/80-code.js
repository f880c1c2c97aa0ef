/* Code can be copied as it is run: without the prompts of a shell and without what marks changed lines. The buttons are for
   a hand that points; who walks by keyboard finds the same in the menu of the section, where there is one. A page that is
   there to be printed has none of it. */
const PROMPT = /^\s*(?:[\w.-]+@[\w.-]+:?\S*\s?)?(?:[$%❯]|PS [^>]*>|>>>)\s+/;
const ROOT_PROMPT = /^\s*(?:[\w.-]+@[\w.-]+:?\S*\s?)?#\s+/;
const SESSION = /^(?:console|shell-?session|terminal|session|output|pycon)$/;
const SHELL = /^(?:bash|sh|shell|shellscript|zsh|fish|powershell|ps1|python|py)$/;

function codeText(pre) {
  const language = pre.dataset.lang ?? pre.closest("figure")?.dataset.lang ?? "";
  const lines = [...pre.querySelectorAll(".line:not(.del)")].map((line) => line.textContent);
  if (language === "diff" && !lines.some((line) => line.startsWith("@@"))) return changedText(lines);
  return SESSION.test(language) || SHELL.test(language)
    ? commandText(lines, SESSION.test(language))
    : lines.join("\n");
}

/* What a change leaves. */
function changedText(lines) {
  return lines
    .filter((line) => !/^-(?!--)/.test(line))
    .map((line) => line.replace(/^[+ ]/, ""))
    .join("\n");
}

/* In a session what the machine answers is no command; a line that ends in a backslash goes on. */
function commandText(lines, isSession) {
  const isPrompt = (line) => PROMPT.test(line) || (isSession && ROOT_PROMPT.test(line));
  if (!lines.some(isPrompt)) return lines.join("\n");
  let goesOn = false;
  return lines
    .filter((line) => {
      const isCommand = goesOn || isPrompt(line);
      goesOn = isCommand && /\\$/.test(line);
      return isCommand || !isSession;
    })
    .map((line) => line.replace(PROMPT, "").replace(isSession ? ROOT_PROMPT : /$^/, ""))
    .join("\n");
}

/* The link that opens the menu of the section that something stands in. */
function menuLinkOf(element) {
  return element.closest("section")?.querySelector(":scope > .head > a.permalink");
}

function addCopy(pre) {
  const button = makeButton(words.copy, () => copyText(codeText(pre)));
  button.className = "copy";
  button.ariaLabel = words.copyCode;
  if (menuLinkOf(pre)) button.tabIndex = -1;
  pre.append(button);
}

/* By keyboard, the menu of a section copies its code; what stands in no section has its button from the start. */
for (const pre of document.querySelectorAll("article:not(.edition) pre:not(section pre)")) addCopy(pre);

/* A button comes when a pointer does: a page of many listings loads as fast as one of none. */
document.addEventListener("pointerover", ({ target }) => {
  const pre = target.closest?.("article:not(.edition) pre");
  if (pre && !pre.querySelector(".copy")) addCopy(pre);
});
