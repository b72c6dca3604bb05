/** Signs that people type for a letter to get around a filter. */
const LOOKALIKES: Record<string, string> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/**
 * A text with its words as they are meant: without letters repeated for stress, and with letters for
 * signs (`su1cide`) and whole words for words typed letter by letter (`s u i c i d e`).
 */
export const unmask = (text: string): string =>
  text
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(/(?<=\p{L})[01345@$!](?=\p{L})/gu, (sign) => LOOKALIKES[sign] ?? sign)
    .replace(/(?<![\p{L}\p{M}])(?:[a-z][ .*_-]){4,}[a-z](?![\p{L}\p{M}])/giu, (spelledOut) =>
      spelledOut.replace(/[ .*_-]/g, ''),
    )
