/** Keys by alphabet: unlike the place in the course's file, such a number tells nothing about what is right. */
export function hiddenKeys(texts: readonly string[]): Map<string, string> {
  return new Map([...texts].sort().map((text, index) => [text, String(index + 1)]))
}

/** What has keys, in the order of a paper; what the order does not name follows. */
export function inOrder<Item extends { key: string }>(items: readonly Item[], order: readonly string[]): Item[] {
  const named = order.flatMap((key) => items.find((item) => item.key === key) ?? [])
  return [...named, ...items.filter((item) => !named.includes(item))]
}
