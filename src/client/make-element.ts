/** An element with attributes and children in one go; text stays text, so that nothing in it can become markup. */
export function makeElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A button with a name of its own, whatever sign it shows. */
export function makeButton(sign: string, name: string, press: () => void): HTMLButtonElement {
  const button = makeElement("button", { type: "button", "aria-label": name, title: name }, sign);
  button.addEventListener("click", press);
  return button;
}
