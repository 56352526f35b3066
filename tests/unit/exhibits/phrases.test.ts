import { describe, expect, it } from "vitest";
import { chinese } from "../../../src/exhibits/phrases/chinese.ts";
import { french } from "../../../src/exhibits/phrases/french.ts";
import { german } from "../../../src/exhibits/phrases/german.ts";
import { japanese } from "../../../src/exhibits/phrases/japanese.ts";
import { say } from "../../../src/exhibits/phrases/say.ts";
import { spanish } from "../../../src/exhibits/phrases/spanish.ts";

const spotsOf = (text: string): readonly string[] => [...text.matchAll(/\{\d\}/g)].map(([spot]) => spot).toSorted();

describe("the phrases of exhibits", () => {
  it.each(Object.entries({ german, french, spanish, japanese, chinese }))(
    "%s keeps every spot to be filled",
    (_, table) => {
      for (const [phrase, words] of Object.entries(table)) {
        expect([phrase, spotsOf(words)]).toEqual([phrase, spotsOf(phrase)]);
        expect(words.trim()).not.toBe("");
      }
    },
  );
});

describe("say(lang, phrase, ...values)", () => {
  it("speaks the language of the deck, whatever its region", () => {
    expect(say("de-CH", "from {0} to {1}", "A", 2)).toBe("von A bis 2");
    expect(say("zh-Hans-CN", "from {0} to {1}", "A", 2)).toBe("从A到2");
  });

  it("speaks English where it has no table", () => {
    expect(say("nl", "from {0} to {1}", "A", 2)).toBe("from A to 2");
  });

  it("reads nothing in a value", () => {
    expect(say("en", "from {0} to {1}", "{1}", "$&")).toBe("from {1} to $&");
  });
});
