// Talks where no real ones are at hand: made up, always the same, of the shape that real talks have.
const FRENCH =
  "le service démarre quand la commande attend une réponse du réseau et chaque conteneur garde son volume pour que l'équipe retrouve ses données après une mise à jour sans perdre la trace des versions déployées hier soir par le serveur de test dont personne ne connaît encore la charge réelle".split(
    " ",
  );
const ENGLISH =
  "the service starts when the command waits for an answer from the network and each container keeps its own volume so that a team finds its records again after an update without losing track of the versions that were deployed last night by the test server whose real load nobody knows yet".split(
    " ",
  );
const TITLES = {
  fr: ["Pourquoi", "Installer", "Exemple", "Exercice", "En résumé", "Limites", "Réseau", "Volumes"],
  en: ["Why", "Install", "Example", "Exercise", "In short", "Limits", "Network", "Volumes"],
};

const CODE = {
  js: (n) =>
    `const total = items.filter((item) => item.size > ${n}).length;\nconsole.log(\`\${total} left\`);`,
  ts: (n) => `interface Step { readonly id: number }\nexport const first: Step = { id: ${n} };`,
  python: (n) =>
    `def wait(seconds: int = ${n}) -> None:\n    for _ in range(seconds):\n        print("still here")`,
  bash: (n) => `for file in *.md; do\n  wc -w "$file" | awk '{ if ($1 > ${n}) print $2 }'\ndone`,
  yaml: (n) => `services:\n  web-${n}:\n    image: "nginx:1.27"\n    ports: ["80${n % 100}:80"]`,
  json: (n) => `{\n  "name": "talk-${n}",\n  "private": true,\n  "retries": ${n}\n}`,
  go: (n) => `func main() {\n\tfor i := 0; i < ${n}; i++ {\n\t\tfmt.Println("step", i)\n\t}\n}`,
  java: (n) =>
    `public final class Step${n} {\n  private final int size = ${n};\n  int size() { return size; }\n}`,
  dockerfile: (n) => `FROM node:20\nWORKDIR /app\nCOPY . .\nENV PORT=${3000 + n}\nCMD ["node", "server.js"]`,
  sql: (n) => `SELECT name, count(*) FROM talks\nWHERE minutes > ${n} GROUP BY name ORDER BY 2 DESC;`,
};
export const LANGUAGES = Object.keys(CODE);

/** Numbers below 1, the same at every run. */
function numbers(seed) {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The text of talk `number`: every third is English, each has some twelve sections. */
export function generatedTalk(number) {
  const next = numbers(number + 1);
  const below = (limit) => Math.floor(next() * limit);
  const lang = number % 3 === 2 ? "en" : "fr";
  const words = lang === "en" ? ENGLISH : FRENCH;
  const phrase = (length) =>
    Array.from({ length }, () => (below(9) === 0 ? `mot${below(5000)}` : words[below(words.length)])).join(
      " ",
    );
  const code = () => {
    const language = LANGUAGES[below(LANGUAGES.length)];
    return `\`\`\`${language}\n${CODE[language](below(997))}\n\`\`\``;
  };
  const section = (at) => {
    const title = TITLES[lang][below(TITLES[lang].length)];
    const items = Array.from({ length: 2 + below(4) }, () => `- ${phrase(4 + below(8))}`).join("\n");
    const parts = [`${below(3) === 0 ? "###" : "##"} ${title} ${at}`, `${phrase(12 + below(30))}.`, items];
    return [...parts, ...(below(5) < 3 ? [code()] : [])].join("\n\n");
  };
  const sections = Array.from({ length: 6 + below(12) }, (_, at) => section(at + 1));
  return `# ${phrase(4)} ${number}\n\n${sections.join("\n\n")}\n`;
}
