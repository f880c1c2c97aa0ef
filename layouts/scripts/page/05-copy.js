/* Copies a text, and says so: to the eye and to a screen reader alike. */
const status = Object.assign(document.createElement("p"), { className: "status", role: "status" });
document.body.append(status);
let silence;

async function copyText(text) {
  const done = await writeText(text);
  status.textContent = done ? words.copied : words.notCopied;
  clearTimeout(silence);
  silence = setTimeout(() => {
    status.textContent = "";
  }, 3000);
}

/* Where a page came by `http:`, the clipboard is open to what is selected alone. */
async function writeText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = Object.assign(document.createElement("textarea"), { value: text, className: "copying" });
    const focused = document.activeElement;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    focused?.focus({ preventScroll: true });
    return done;
  }
}

function makeButton(text, onClick) {
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: text });
  button.addEventListener("click", onClick);
  return button;
}
