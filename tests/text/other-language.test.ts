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
