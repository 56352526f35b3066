type Filled<Fields> = { [Key in keyof Fields]?: Fields[Key] & ({} | null) };

/** The fields that have a value: an optional field of a record is absent, never there and undefined. */
export function withoutGaps<Fields extends object>(fields: Fields): Filled<Fields> {
  const filled: Filled<Fields> = {};
  for (const key in fields) {
    const value = fields[key];
    if (value !== undefined) filled[key] = value;
  }
  return filled;
}
