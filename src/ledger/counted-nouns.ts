import { unitBase } from "../model/unit.ts";

/** One and many of a thing; languages without a plural have the same word twice. */
type Noun = readonly [one: string, many: string];

/** Things that decks count, in German, French, Spanish, Japanese and Chinese; others stay as their author wrote them. */
const nouns: Readonly<Record<string, readonly [Noun, Noun, Noun, Noun, Noun]>> = {
  user: [
    ["Nutzer", "Nutzer"],
    ["utilisateur", "utilisateurs"],
    ["usuario", "usuarios"],
    ["ユーザー", "ユーザー"],
    ["用户", "用户"],
  ],
  customer: [
    ["Kunde", "Kunden"],
    ["client", "clients"],
    ["cliente", "clientes"],
    ["顧客", "顧客"],
    ["客户", "客户"],
  ],
  employee: [
    ["Beschäftigter", "Beschäftigte"],
    ["employé", "employés"],
    ["empleado", "empleados"],
    ["従業員", "従業員"],
    ["员工", "员工"],
  ],
  person: [
    ["Person", "Personen"],
    ["personne", "personnes"],
    ["persona", "personas"],
    ["人", "人"],
    ["人", "人"],
  ],
  people: [
    ["Person", "Menschen"],
    ["personne", "personnes"],
    ["persona", "personas"],
    ["人", "人"],
    ["人", "人"],
  ],
  company: [
    ["Unternehmen", "Unternehmen"],
    ["entreprise", "entreprises"],
    ["empresa", "empresas"],
    ["社", "社"],
    ["家公司", "家公司"],
  ],
  country: [
    ["Land", "Länder"],
    ["pays", "pays"],
    ["país", "países"],
    ["か国", "か国"],
    ["个国家", "个国家"],
  ],
  model: [
    ["Modell", "Modelle"],
    ["modèle", "modèles"],
    ["modelo", "modelos"],
    ["モデル", "モデル"],
    ["个模型", "个模型"],
  ],
  parameter: [
    ["Parameter", "Parameter"],
    ["paramètre", "paramètres"],
    ["parámetro", "parámetros"],
    ["パラメータ", "パラメータ"],
    ["参数", "参数"],
  ],
  token: [
    ["Token", "Token"],
    ["jeton", "jetons"],
    ["token", "tokens"],
    ["トークン", "トークン"],
    ["词元", "词元"],
  ],
  download: [
    ["Download", "Downloads"],
    ["téléchargement", "téléchargements"],
    ["descarga", "descargas"],
    ["ダウンロード", "ダウンロード"],
    ["次下载", "次下载"],
  ],
  unit: [
    ["Stück", "Stück"],
    ["unité", "unités"],
    ["unidad", "unidades"],
    ["台", "台"],
    ["件", "件"],
  ],
};

const languages = ["de", "fr", "es", "ja", "zh"];

/** A counted thing in the deck's language; undefined in English and for a word that is not in the table. */
export function countedNoun(word: string, lang: string, isOne: boolean): string | undefined {
  const language = languages.indexOf(lang.split("-")[0]?.toLowerCase() ?? "");
  const base = unitBase(word);
  const noun = Object.hasOwn(nouns, base) ? nouns[base]?.[language] : undefined;
  return noun?.[isOne ? 0 : 1];
}
