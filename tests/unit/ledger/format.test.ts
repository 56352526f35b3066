import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Exact } from "../../../src/model/decimal.ts";
import { type Qualifier, qualifiers } from "../../../src/model/figure.ts";
import type { FigureWords } from "../../../src/model/ledger.ts";
import { countUnit, ratioUnit } from "../../../src/model/unit.ts";
import { parseAmount } from "../../../src/parse/parse-amount.ts";
import { parseUnit } from "../../../src/parse/parse-unit.ts";
import { figureOf, flagshipLedger, ledgerOf } from "./ledger-of.ts";

function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/gu, " ");
}

/** Words of a record; no-break and thin spaces are made plain ones, so that the eye can compare. */
function wordsOf(record: string, lang = "en"): FigureWords {
  const told = ledgerOf(`figures:\n  x: ${record}\n`, lang);
  expect(told.told).toEqual([]);
  const { short, long, plain, spoken } = figureOf(told, "x").words;
  return { short: plainSpaces(short), long: plainSpaces(long), plain: plainSpaces(plain), spoken: plainSpaces(spoken) };
}

describe("formatting in English", () => {
  it.each([
    ["$5.6M", "$5.6M", "5.6 million US dollars"],
    ["$3.05B", "$3.05B", "3.05 billion US dollars"],
    ["$5.0M", "$5.0M", "5.0 million US dollars"],
    ["$294K", "$294K", "294,000 US dollars"],
    ["~$10M", "~$10M", "about 10 million US dollars"],
    ["$100M+", "$100M+", "at least 100 million US dollars"],
    ["~$600M+", "~$600M+", "about 600 million US dollars or more"],
    ["<$1K", "<$1K", "less than 1,000 US dollars"],
    ["≤90%", "≤90%", "at most 90 percent"],
    ["$60–640M", "$60–640M", "60 to 640 million US dollars"],
    ["$500M–2.5B", "$500M–2.5B", "500 million to 2.5 billion US dollars"],
    ["60–75%", "60–75%", "60 to 75 percent"],
    ["CN¥2.96B", "CN¥2.96B", "2.96 billion Chinese yuan"],
    ["$0.10", "$0.10", "0.10 US dollars"],
    ["$5.50", "$5.50", "5.50 US dollars"],
    ["$1,234,567", "$1,234,567", "1,234,567 US dollars"],
    ["50,000", "50,000", "50,000"],
    ["10M users", "10M", "10 million users"],
    ["18×", "18×", "18 times"],
    ["6,500×", "6,500×", "6,500 times"],
    ["3–6 months", "3–6 months", "3 to 6 months"],
    ["1 year", "1 year", "1 year"],
    ["0.3 points", "0.3 pp", "0.3 percentage points"],
    ["$30/MTok", "$30/MTok", "30 US dollars per MTok"],
    ["$99M/yr", "$99M", "99 million US dollars per year"],
    ["-$5M", "-$5M", "-5 million US dollars"],
    ["-5–3%", "-5% – 3%", "-5 percent to 3 percent"],
    ["$0", "$0", "0 US dollars"],
    ["7B parameters", "7B", "7 billion parameters"],
  ])("prints %s as %s, and in words as %s", (record, short, long) => {
    const words = wordsOf(JSON.stringify(record));
    expect(words.short).toBe(short);
    expect(words.long).toBe(long);
  });

  it("says the kind aloud, and prints digits alone in plain", () => {
    expect(wordsOf("{ value: ~$10M, kind: estimate }")).toEqual({
      short: "~$10M",
      long: "about 10 million US dollars",
      plain: "10,000,000",
      spoken: "about 10 million US dollars, estimate",
    });
  });
});

describe("formatting in other languages", () => {
  it.each([
    ["de", "$5.6M", "5,6 Mio. $", "5,6 Millionen US-Dollar"],
    ["de", "~$10M", "≈10 Mio. $", "etwa 10 Millionen US-Dollar"],
    ["de", "$60–640M", "60–640 Mio. $", "60 bis 640 Millionen US-Dollar"],
    ["de", "$500M–2.5B", "500 Mio. – 2,5 Mrd. $", "500 Millionen bis 2,5 Milliarden US-Dollar"],
    ["de", "$294K", "294.000 $", "294.000 US-Dollar"],
    ["de", "3–6 months", "3–6 Monate", "3 bis 6 Monate"],
    ["de", "$99M/yr", "99 Mio. $", "99 Millionen US-Dollar pro Jahr"],
    ["fr", "$5.6M", "5,6 M $US", "5,6 millions de dollars des États-Unis"],
    ["fr", "€20M", "20 M €", "20 millions d’euros"],
    ["fr", "$100M+", "≥100 M $US", "au moins 100 millions de dollars des États-Unis"],
    ["fr", "60–75%", "60–75 %", "60 à 75 pour cent"],
    ["es", "$5.6M", "5,6 M US$", "5,6 millones de dólares estadounidenses"],
    ["es", "$100M+", "≥100 M US$", "al menos 100 millones de dólares estadounidenses"],
    ["es", "$60–640M", "60-640 M US$", "60 a 640 millones de dólares estadounidenses"],
    ["ja", "$5.6M", "$560万", "560万米ドル"],
    ["ja", "$3.05B", "$30.5億", "30.5億米ドル"],
    ["ja", "$100M+", "$1億以上", "1億米ドル以上"],
    ["ja", "$99M/yr", "$9900万", "年あたり9900万米ドル"],
    ["zh", "$5.6M", "US$560万", "560万美元"],
    ["zh", "~$10M", "约US$1000万", "约1000万美元"],
    ["zh", "CN¥2.96B", "¥29.6亿", "29.6亿人民币"],
    ["de", "10M users", "10 Mio.", "10 Millionen Nutzer"],
    ["de", "1 user", "1", "1 Nutzer"],
    ["de", "<$1K per model", "<1.000 $", "weniger als 1.000 US-Dollar pro Modell"],
    ["fr", "10M users", "10 M", "10 millions d’utilisateurs"],
    ["fr", "10 users", "10", "10 utilisateurs"],
    ["es", "10M users", "10 M", "10 millones de usuarios"],
    ["ja", "10M users", "1000万", "1000万ユーザー"],
    ["zh", "10M users", "1000万", "1000万用户"],
    ["zh", "$5.50 per user", "US$5.50", "每用户5.50美元"],
    ["de", "30 widgets", "30", "30 widgets"],
    ["en-GB", "$5.6M", "US$5.6m", "5.6 million US dollars"],
  ])("in %s prints %s as %s, and in words as %s", (lang, record, short, long) => {
    const words = wordsOf(record, lang);
    expect(words.short).toBe(short);
    expect(words.long).toBe(long);
  });

  it.each([
    ["de", "etwa 18× oder mehr", "etwa 18-mal oder mehr"],
    ["fr", "environ 18× ou plus", "environ 18 fois ou plus"],
    ["es", "unos 18× o más", "unos 18 veces o más"],
    ["ja", "約18×以上", "約18倍以上"],
    ["zh", "约18×或以上", "约18倍或以上"],
  ])("in %s words a computed floor as %s", (lang, short, long) => {
    expect(figureOf(flagshipLedger(lang), "calc.gpt4-over-v3").words).toMatchObject({ short, long });
  });
});

describe("ledger.format(value, unit)", () => {
  const { format } = ledgerOf("figures: { x: 1 }\n").ledger;
  const dollars = parseUnit("USD") ?? countUnit;

  it.each([
    ["100000", "$100K"],
    ["1000000", "$1M"],
    ["1e11", "$100B"],
    ["2500000000", "$2.5B"],
    ["0", "$0"],
    ["0.5", "$0.50"],
    ["1234567", "$1,234,567"],
  ])("writes the tick %s as %s", (value, expected) => {
    expect(format({ form: "number", value: new Exact(value) }, dollars).short).toBe(expected);
  });

  it("writes ratios with their sign, and a third with an end", () => {
    expect(format({ form: "number", value: new Exact(10_000) }, ratioUnit).short).toBe("10,000×");
    expect(format({ form: "number", value: new Exact(1).div(3) }, countUnit).short).toBe("0.333333333333");
  });

  it("prints any words as those words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const words = format({ form: "text", text }, countUnit);
        expect([words.short, words.long, words.plain, words.spoken]).toEqual([text, text, text, text]);
      }),
      { numRuns: 1000 },
    );
  });
});

const locales = "en en-GB de de-CH fr fr-CA es es-MX it pt pt-PT nl sv da fi pl cs ja zh ko".split(" ");

describe("what is formatted can be read again", () => {
  const digits = fc.integer({ min: 1, max: 99_999 });
  const decimals = fc.integer({ min: -11, max: 2 });

  it("in English shape: parse(format(x)) is x, its qualifier and its precision", () => {
    const { format } = ledgerOf("figures: { x: 1 }\n").ledger;
    const dollars = parseUnit("USD") ?? countUnit;
    fc.assert(
      fc.property(digits, decimals, fc.constantFrom<Qualifier>(...qualifiers), (number, precision, qualifier) => {
        const value = new Exact(number).times(new Exact(10).pow(-precision));
        const { short } = format({ form: "number", value }, dollars, { decimals: precision, qualifier });
        const reading = parseAmount(short);
        if (reading.state !== "amount" || reading.amount.value.form !== "number") throw new Error(short);
        expect(reading.amount.value.value.toFixed()).toBe(value.toFixed());
        expect(reading.amount.qualifier).toBe(qualifier);
      }),
      { numRuns: 1000 },
    );
  });

  it("in twenty languages: the plain digits are those of the value", () => {
    const formats = locales.map((lang) => ({ lang, format: ledgerOf("figures: { x: 1 }\n", lang).ledger.format }));
    fc.assert(
      fc.property(digits, decimals, fc.constantFrom(...formats), (number, precision, { lang, format }) => {
        const value = new Exact(number).times(new Exact(10).pow(-precision));
        const { plain } = format({ form: "number", value }, countUnit, { decimals: precision });
        const read = new Exact(readLocal(plain, lang));
        expect(read.equals(value)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("what is formatted short can be read again in twenty languages", () => {
  const dollars = parseUnit("USD") ?? countUnit;
  const formats = locales.map((lang) => ({ lang, format: ledgerOf("figures: { x: 1 }\n", lang).ledger.format }));
  const written = fc.record({
    number: fc.integer({ min: 1, max: 99_999 }),
    precision: fc.integer({ min: -11, max: 2 }),
    language: fc.constantFrom(...formats),
    qualifier: fc.constantFrom<Qualifier>("exactly", "approximately", "at-least", "less-than"),
  });

  it("within the digits that it shows", () => {
    fc.assert(
      fc.property(written, ({ number, precision, language: { lang, format }, qualifier }) => {
        const value = new Exact(number).times(new Exact(10).pow(-precision));
        const { short } = format({ form: "number", value }, dollars, { decimals: precision, qualifier });
        const read = readShort(short, lang);
        expect(read.value.minus(value).abs().lte(read.grain.div(2)), `${lang}: ${short} is ${value.toFixed()}`).toBe(
          true,
        );
      }),
      { numRuns: 1000 },
    );
  });
});

/** What a language counts in, longest word first: `Mio.` is six zeros, `万` four. */
const scalesOf = new Map(locales.map((lang) => [lang, readScales(lang)]));

function readScales(lang: string): readonly (readonly [word: string, exponent: number])[] {
  const style = { style: "currency", currency: "USD", notation: "compact" } as const;
  const format = new Intl.NumberFormat(lang, { ...style, numberingSystem: "latn" });
  const scales = Array.from({ length: 14 }, (_, zeros) => {
    // Two of a thing, since some languages have a word without a digit for one.
    const parts = format.formatToParts(2 * 10 ** zeros);
    const digits = parts.filter(({ type }) => type === "integer").map(({ value }) => value);
    const word = parts.find(({ type }) => type === "compact")?.value;
    return word === undefined ? undefined : ([word, zeros - (digits.join("").length - 1)] as const);
  });
  return scales.filter((scale) => scale !== undefined).toSorted(([a], [b]) => b.length - a.length);
}

/** A short form in digits, and what one step of its last digit is worth. */
function readShort(short: string, lang: string): { readonly value: Exact; readonly grain: Exact } {
  const text = plainSpaces(short);
  const scale = scalesOf.get(lang)?.find(([word]) => text.includes(plainSpaces(word)))?.[1] ?? 0;
  const [written = ""] = /\d[\d.,’' ]*\d|\d/u.exec(text) ?? [];
  const digits = new Exact(readLocal(written, lang));
  const unit = new Exact(10).pow(scale);
  return { value: digits.times(unit), grain: new Exact(10).pow(-digits.decimalPlaces()).times(unit) };
}

/** A number in a language’s own shape, read by that language’s own marks. */
function readLocal(text: string, lang: string): string {
  const parts = new Intl.NumberFormat(lang).formatToParts(1_234_567.5);
  const mark = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  return text
    .replaceAll(plainSpaces(mark("group")), "")
    .replaceAll(mark("group"), "")
    .replace(mark("decimal"), ".");
}
