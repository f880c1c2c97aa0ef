/** Little words that a language cannot do without, and that technical jargon does not borrow. */
const LITTLE_WORDS: Readonly<Record<string, string>> = {
  de: "aber auch auf bei das dem den der des die ein eine einen für ist kann mit nicht oder sich sind und von werden wird wie zu zum zur",
  en: "all and are as be by can do does for from has have how if is it its not of or that the their them then there these they this to we what when which who why will with you your",
  es: "como con cuando del el ella esta este los las más muy no nos para pero por qué se sin sobre son su una uno y ya",
  fr: "au aux avec ce ces cette comment dans de des du elle en est et ils je la le les leur mais nous on ou où par pas pour pourquoi qu quand que qui sa sans ses son sont sur un une vous à être",
  it: "che chi come con cosa da dal dei del della di gli il lo nel nella non per più quando sono su tra un una è",
  nl: "aan als bij dat de deze die door een en het hoe in is met naar niet of op te uit van voor waar wat worden zijn",
  pt: "ao aos as com como da das de do dos e em essa este mais mas na nas no nos não o os ou para pela pelo por que se são um uma",
};

/** By word, the languages that it speaks for. */
export const LANGUAGES_OF_WORD: ReadonlyMap<string, readonly string[]> = byWord();

function byWord(): ReadonlyMap<string, readonly string[]> {
  const languages = new Map<string, readonly string[]>();
  for (const [lang, words] of Object.entries(LITTLE_WORDS)) {
    for (const word of words.split(" ")) languages.set(word, [...(languages.get(word) ?? []), lang]);
  }
  return languages;
}
