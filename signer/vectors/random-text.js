const ALPHABETS = [
  "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789",
  "\u0000\t\n\r\u0019\u001b\"\\'{}[]/",
  "äöüßéñçøÅЖбгдλπΩ中文日本語한국어עברית",
  "😀👩‍👩‍👧🇪🇺𝒳𐍈",
];

/** A text of up to `longest` characters of one, two, three and four bytes of UTF-8. */
export function randomText(random, longest) {
  const characters = [...ALPHABETS.slice(0, Number(1n + random.below(ALPHABETS.length))).join("")];
  const size = Number(random.below(longest + 1));
  return Array.from({ length: size }, () => random.one(characters)).join("");
}
