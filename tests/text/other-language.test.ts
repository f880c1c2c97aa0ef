import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readsAsOther, speaksFor } from "../../src/text/other-language.ts";

const FR =
  "Nous avons livré le service un vendredi soir, et toute l'équipe a passé la nuit sur les machines.";
const EN = "We shipped the service on a Friday night, and this is how all of us spent the weekend with it.";
const DE = "Wir haben den Dienst am Freitag ausgeliefert, und das war nicht die beste Idee, wie sich zeigte.";

describe("prose in another language", () => {
  test.each([
    [EN, "fr", "en"],
    [FR, "en", "fr"],
    [DE, "en", "de"],
    [EN, "fr-CA", "en"],
    [EN, "ko", "en"],
    [EN, "da", "en"],
    ["쿠버네티스 클러스터를 배포하고 컨테이너를 실행하는 방법을 알아봅니다. Docker", "fr", "ko"],
    ["As a dev: follow what you code until it is live. Talk to your ops before the start.", "fr", "en"],
  ])("%j is not in %s but in %s", (text, own, other) => {
    expect(readsAsOther(text, own)).toBe(other);
  });

  test.each([
    [FR, "fr"],
    [EN, "en-GB"],
    ["", "fr"],
    ["Load Balancing as a Service, Single Point of Failure, Time to Market, State of the Art", "fr"],
    ["Le Time to Market, c'est le délai : the time that it takes for an idea to be on the market", "fr"],
    ["L'État de l'art : state of the art, as a service, what you see is what you get", "fr"],
    ["is_the_of_and this2that toBeOrNotTo THE AND OF", "fr"],
    ["In Korean it is 컨테이너, and we say it as they do", "en"],
    ["서비스를 배포합니다 そして実行します", "ko"],
  ])("%j may well be in %s", (text, own) => {
    expect(readsAsOther(text, own)).toBeUndefined();
  });
});

test("what speaks for a language need not be beyond doubt", () => {
  expect(speaksFor("Les réponses", "fr", "en")).toBe(true);
  expect(speaksFor("The answers", "fr", "en")).toBe(false);
  expect(speaksFor("Demo", "fr", "en")).toBe(false);
});

test("any text has an answer, and a French sentence with a few signs behind it is never English", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      expect(readsAsOther(`${FR} ${text}`, "fr")).not.toBe("en");
    }),
  );
});

describe("how much it takes until there is no doubt", () => {
  test.each([
    ["what they wrote then fails", "fr", undefined, "two little words"],
    ["the code that they wrote for the cluster works", "fr", "en", "four different ones among enough others"],
    ["the code, the cluster, the pods, the nodes, the ports", "fr", undefined, "one and the same five times"],
    ["the of that they", "fr", undefined, "little words alone"],
    [
      "20 letters: 서비스를배포합니다그리고실행합니다그렇습니다",
      "fr",
      "ko",
      "twenty letters of another script",
    ],
    ["서비스를 배포합니다", "fr", undefined, "fewer letters of another script"],
    [`the code that they wrote for us ${"docker ".repeat(40)}`, "fr", undefined, "a list of terms"],
  ])("%j beside %s is in %s: %s", (text, own, lang, _) => {
    expect(readsAsOther(text, own)).toBe(lang);
  });

  test("words of the surroundings speak against it", () => {
    const english = "the code that they wrote for this cluster works when you have time";
    expect(readsAsOther(english, "fr")).toBe("en");
    expect(
      readsAsOther(`${english}, mais nous avons une autre équipe sur ces machines`, "fr"),
    ).toBeUndefined();
  });

  test("a script is only told from Latin letters, and its own words beside others are quoted", () => {
    const korean = "서비스를 배포합니다 그리고 실행합니다 그렇습니다 컨테이너를";
    expect(readsAsOther(korean, "ko")).toBeUndefined();
    expect(readsAsOther(korean, "ja")).toBeUndefined();
    expect(readsAsOther(korean, "fr-CA")).toBe("ko");
    const around = "nous avons une équipe sur ces machines et des outils pour les autres".repeat(2);
    expect(readsAsOther(`${around} ${korean}`, "fr")).toBeUndefined();
  });
});

test("accents speak against English alone", () => {
  const german = "für die schönen Wörter, die wir über Nacht nicht fänden, ist das auch möglich";
  expect(readsAsOther(german, "fr")).toBe("de");
  expect(readsAsOther(german, "en")).toBe("de");
});

test("addresses, names and what machines write are no words", () => {
  const english = "the code that they wrote for this cluster works when you have time";
  expect(readsAsOther(`${english} http://x.org/les/des/une/dans/avec`, "fr")).toBe("en");
  expect(readsAsOther(`${english} https://x.org/les/des/une/dans/avec`, "fr")).toBe("en");
  expect(readsAsOther("the_code that2 They Wrote Is", "fr")).toBeUndefined();
});

test("elisions speak for French and Italian, accents against English", () => {
  expect(speaksFor("l'oubli d'abord", "fr", "en")).toBe(true);
  expect(speaksFor("dell'arte", "it", "en")).toBe(true);
  expect(speaksFor("l'oubli", "fr", "it")).toBe(false);
  expect(speaksFor("l'oubli", "de", "en")).toBe(false);
  expect(speaksFor("xl'oubli", "fr", "de")).toBe(false);
  expect(speaksFor("café", "es", "en")).toBe(true);
  expect(speaksFor("café", "es", "fr")).toBe(false);
  expect(speaksFor("café", "en", "en")).toBe(false);
  expect(speaksFor("Die Antworten", "de-AT", "en-GB")).toBe(true);
  expect(speaksFor("des", "fr", "de")).toBe(false);
});
