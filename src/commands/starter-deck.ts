/** The files of a new deck, by path: three slides, one ledger with a computed figure, one chart. */
export const starterDeck: ReadonlyMap<string, string> = new Map([
  [
    "slides/deck.yaml",
    `title: Shall we move the racks?
lang: en
theme: board
`,
  ],
  [
    "slides/01-opening.md",
    `---
layout: cover
---

# Shall we move the racks?

Note: Say in one sentence what you want from the room.
`,
  ],
  [
    "slides/02-saving.md",
    `---
subtitle: Yearly running cost in US dollars
---

# Moving the racks saves {{saving}} a year

\`\`\`bar
rows:
  - { label: Today, value: rack.old }
  - { label: After the move, value: rack.new, tone: open }
bracket: { from: Today, to: After the move, show: saving }
\`\`\`

Note: The old amount is an estimate, so the saving is one too. Change it in data/cost.yaml and watch the title follow.

---

# What we ask of you

- Approve the move at {{rack.new}} a year
- Name an owner
`,
  ],
  [
    "data/cost.yaml",
    `sources:
  survey: { title: Vendor survey 2026, cite: Vendor survey, grade: secondary }
figures:
  rack.old: { value: ~$1.9M, label: Old racks, per: year, period: "2025", source: survey }
  rack.new: { value: $1.2M, label: New racks, per: year, period: "2026", source: survey }
  saving: { formula: (rack.old - rack.new) / rack.old, unit: percent, label: Saving }
`,
  ],
  [".gitignore", "out/\n"],
]);
